import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { isHidden, meaning, opens, Query, says, type Saying } from '#platform/gateway';
import { openWithin, Sealer } from '#platform/privacy';
import { betrayals } from '../../protection/protection.events.ts';
import { Openers } from '../../asks/openers.ts';
import { AddressMarks } from '../../protection/address-marks.service.ts';
import { isOfNamed, mayOpen } from '../../protection/protection.ts';

const release = says.shape('AddressReleasedShown', {
  releaseId: says.id(),
  to: says.opened(says.text('Fenmarch Taxis, for the morning run')),
  byId: says.id(),
  releasedOn: says.date('2026-01-12'),
  until: meaning(says.date('2026-07-17'), 'The day until which they may keep it, as it was said last.'),
  isKept: meaning(says.flag(true), 'False once it was said that they keep it no longer.'),
});

const protectionFound = says.shape('ProtectionFound', {
  childId: says.id(),
  isProtected: meaning(says.flag(true), 'By the mark of this record, or of another that is one with it.'),
  entryId: meaning(
    says.orNull(says.id()),
    'Of the line of this record, what says so: it tells whether anything changed since.',
  ),
  since: meaning(says.orNull(says.date('2026-01-12')), 'The day on which the mark was set, or changed last.'),
  byId: meaning(says.orNull(says.id()), 'Who set it, or changed it last.'),
  openTo: meaning(
    says.list(says.id()),
    'Who may open the address, in person: nobody may by a role. Of records that are one, whom each mark names.',
  ),
  mayOpen: meaning(says.flag(), 'Whether whoever asks is one of them.'),
  betrayedBy: meaning(
    says.list(says.code(betrayals)),
    'What besides gives the address away, and is not disclosed either.',
  ),
  ofRecord: meaning(
    says.orNull(
      says.shape('MarkOfRecord', {
        openTo: meaning(
          says.list(says.id()),
          'Who changes this mark, and asks for it to be lifted as one who is named.',
        ),
        betrayedBy: says.list(says.code(betrayals)),
      }),
    ),
    'The mark of this record by itself: what is changed and lifted here. Null where another record alone is protected.',
  ),
  elsewhere: meaning(says.list(says.id()), 'Other records of this child that have a mark of their own.'),
  releases: meaning(says.list(release), 'Whom it was told, outside the service, until when they may keep it.'),
  lifting: meaning(
    says.orNull(
      says.shape('LiftingAskedShown', {
        ...{ askedId: says.id(), askedBy: says.list(says.id()), on: says.date() },
        isOfNamed: meaning(
          says.flag(true),
          'Whether the second person may be any of those who confirm: one of those who may open the address asked for it, or whoever asks now is one, or none of them could open it any more.',
        ),
      }),
    ),
    'That somebody asked for the mark to be lifted: a second person confirms it. Null where nobody did.',
  ),
});
export type ProtectionFound = Saying<typeof protectionFound>;

type OfChild = Readonly<{ childId: string }>;

/** Whether a child’s address is protected, and whom to ask: nothing of the address, and nothing of why. */
export class FindProtection extends Query<OfChild, ProtectionFound> {
  static readonly act = 'open-a-child';
  static readonly audit = opens<OfChild, ProtectionFound>((_, { childId }) => [childId]);
  static readonly views = [];
  static readonly answers = protectionFound;
}

const NONE = {
  isProtected: false,
  entryId: null,
  since: null,
  byId: null,
  openTo: [],
  mayOpen: false,
  betrayedBy: [],
  ofRecord: null,
  elsewhere: [],
  releases: [],
  lifting: null,
};

/** Reads the stream itself: whoever sets a mark finds it set. */
@QueryHandler(FindProtection)
export class FindProtectionHandler implements IQueryHandler<FindProtection, ProtectionFound> {
  constructor(
    private readonly marks: AddressMarks,
    private readonly sealer: Sealer,
    private readonly openers: Openers,
  ) {}

  async execute({ data: { childId }, envelope: { actor, reach } }: FindProtection): Promise<ProtectionFound> {
    const [withholding, own] = [await this.marks.withholding(childId), await this.marks.ofOne(childId)];
    if (withholding.phase === 'open') return { childId, ...NONE };
    const others = await this.marks.elsewhere(childId);
    const marked = others.filter((each) => each.protection.phase === 'protected' && !isHidden(reach, each.childId));
    const { openTo, betrayedBy, stated } = withholding;
    const shown = {
      ...{ childId, isProtected: true, since: stated.effectiveOn, byId: stated.data.byId },
      ...{ openTo, betrayedBy, mayOpen: mayOpen(withholding, actor), elsewhere: marked.map((each) => each.childId) },
    };
    if (own.phase === 'open') return { ...NONE, ...shown };
    const { releases, asked } = own;
    const whom = await openWithin(
      this.sealer,
      releases.map(({ told }) => told.sealed.to ?? null),
    );
    return {
      ...{ ...shown, entryId: own.stated.id, ofRecord: { openTo: own.openTo, betrayedBy: own.betrayedBy } },
      releases: releases.map(({ told: { id, data, effectiveOn }, until }, n) => ({
        ...{ releaseId: id, to: whom[n] as never, byId: data.byId, releasedOn: effectiveOn },
        ...{ until: until ?? data.until, isKept: until !== null },
      })),
      lifting: asked && {
        ...{ askedId: asked.id, askedBy: asked.data.askedBy, on: asked.effectiveOn },
        isOfNamed: isOfNamed(
          ...([own.openTo, [actor.id, asked.data.askedBy[0]!]] as const),
          await this.openers.among(childId, own.openTo),
        ),
      },
    };
  }
}
