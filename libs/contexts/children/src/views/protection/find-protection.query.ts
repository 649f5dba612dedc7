import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { meaning, opens, Query, says, type Saying } from '#platform/gateway';
import { openWithin, Sealer } from '#platform/privacy';
import { Transactions } from '#platform/transactions';
import { betrayals } from '../../protection/protection.events.ts';
import { Openers } from '../../asks/openers.ts';
import { isOfNamed, mayOpen, protectionStream } from '../../protection/protection.ts';

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
  isProtected: says.flag(true),
  entryId: meaning(says.orNull(says.id()), 'Of the line, what says so: it tells whether anything changed since.'),
  since: meaning(says.orNull(says.date('2026-01-12')), 'The day on which the mark was set, or changed last.'),
  byId: meaning(says.orNull(says.id()), 'Who set it, or changed it last.'),
  openTo: meaning(says.list(says.id()), 'Who may open the address, in person: nobody may by a role.'),
  mayOpen: meaning(says.flag(), 'Whether whoever asks is one of them.'),
  betrayedBy: meaning(
    says.list(says.code(betrayals)),
    'What besides gives the address away, and is not disclosed either.',
  ),
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
  releases: [],
};

/** Reads the stream itself: whoever sets a mark finds it set. */
@QueryHandler(FindProtection)
export class FindProtectionHandler implements IQueryHandler<FindProtection, ProtectionFound> {
  constructor(
    private readonly transactions: Transactions,
    private readonly sealer: Sealer,
    private readonly openers: Openers,
  ) {}

  async execute({ data: { childId }, envelope: { actor } }: FindProtection): Promise<ProtectionFound> {
    const found = await this.transactions.state(protectionStream, childId);
    if (found.phase === 'open') return { childId, ...NONE, lifting: null };
    const { openTo, betrayedBy, stated, releases, asked } = found;
    const whom = await openWithin(
      this.sealer,
      releases.map(({ told }) => told.sealed.to ?? null),
    );
    return {
      ...{ childId, isProtected: true, entryId: stated.id, since: stated.effectiveOn, byId: stated.data.byId },
      ...{ openTo, betrayedBy, mayOpen: mayOpen(found, actor) },
      releases: releases.map(({ told: { id, data, effectiveOn }, until }, n) => ({
        ...{ releaseId: id, to: whom[n] as never, byId: data.byId, releasedOn: effectiveOn },
        ...{ until: until ?? data.until, isKept: until !== null },
      })),
      lifting: asked && {
        ...{ askedId: asked.id, askedBy: asked.data.askedBy, on: asked.effectiveOn },
        isOfNamed: isOfNamed(found, [actor.id, asked.data.askedBy[0]!], await this.openers.among(childId, openTo)),
      },
    };
  }
}
