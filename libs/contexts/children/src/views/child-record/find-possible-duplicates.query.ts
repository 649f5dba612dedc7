import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { isHidden, meaning, NotFound, opens, Query, reaches, RecordScopes, says, type Saying } from '#platform/gateway';
import { openWithin, Sealer } from '#platform/privacy';
import { ReadModels } from '#platform/read-models';
import { Transactions } from '#platform/transactions';
import { Clock, londonDate, type CivilDate } from '#platform/time';
import { closingReasons, owningServices } from '../../child/child.events.ts';
import { mergingStream } from '../../merging/merging.ts';
import { MergedRecords } from '../../merging/merged-among.service.ts';
import { ChildSearch } from '../../search-index/child-search.service.ts';
import {
  heldElsewhere,
  identityListed,
  identityShown,
  whomToAsk,
  type HeldElsewhere,
} from '../../search-index/search-children.query.ts';
import { alikeTo, childRecord, closedIn, mainRoll, serviceOn, type ChildRecord } from './child-record.ts';

const mergingShown = says.shape('MergingShown', {
  leadsOn: meaning(says.id(), 'The record that leads, or is to lead, to the other of the two.'),
  asked: meaning(
    says.orNull(
      says.shape('MergeAskedShown', {
        askedId: says.id(),
        askedBy: says.list(says.id()),
        on: says.date('2026-01-12'),
        because: says.orNull(says.opened(says.text('The school has one pupil of this name'))),
      }),
    ),
    'It waits for a second person; null: it does not.',
  ),
  isOne: meaning(says.flag(), 'The two are one today.'),
  parted: meaning(
    says.list(says.shape('WhileOne', { since: says.instant(), until: says.instant() })),
    'When they were one, and are no longer.',
  ),
});
type MergingShown = Saying<typeof mergingShown>;

const alikeRecord = says.shape('AlikeRecord', {
  childId: says.id(),
  identity: meaning(
    says.orNull(identityListed),
    'Null once the personal data was destroyed, or while it cannot be read.',
  ),
  schoolUrn: meaning(says.orNull(says.int(110_003)), 'Of the main roll today; null where the child is on none.'),
  owningService: says.code(owningServices),
  registeredOn: says.date('2025-09-02'),
  isToldApart: meaning(says.flag(), 'Somebody looked, and said that it is of another child.'),
  closed: meaning(says.orNull(says.code(closingReasons)), 'Why the record is closed; null while it is open.'),
  merging: meaning(
    says.orNull(mergingShown),
    'What is asked or stands of its becoming one with the record that was asked about; null: nothing.',
  ),
});
export type AlikeRecord = Saying<typeof alikeRecord>;

const possibleDuplicatesFound = says.shape('PossibleDuplicatesShown', {
  record: meaning(alikeRecord, 'The one that was asked about, to compare the others with.'),
  others: says.list(alikeRecord),
  elsewhere: says.list(heldElsewhere),
});
export type PossibleDuplicatesShown = Saying<typeof possibleDuplicatesFound>;

/** `otherChildId`: that one alone, which is opened for a reason where it is beyond one’s own; null: all, as far as they are open. */
type Asked = Readonly<{ childId: string; otherChildId: string | null }>;

/** The records that may be of one child with this one, and those that were said not to be, side by side. */
export class FindPossibleDuplicates extends Query<Asked, PossibleDuplicatesShown> {
  static readonly act = 'open-a-child';
  static readonly audit = opens<Asked, PossibleDuplicatesShown>(
    ({ record, others }) => [record, ...others].map(({ childId }) => childId),
    { tellsOf: ({ elsewhere }) => elsewhere.map(({ childId }) => childId) },
  );
  static readonly views = ['child-record'];
  static readonly answers = possibleDuplicatesFound;
}

@QueryHandler(FindPossibleDuplicates)
export class FindPossibleDuplicatesHandler implements IQueryHandler<FindPossibleDuplicates, PossibleDuplicatesShown> {
  constructor(
    private readonly readModels: ReadModels,
    private readonly search: ChildSearch,
    private readonly scopes: RecordScopes,
    private readonly clock: Clock,
    private readonly merged: MergedRecords,
    private readonly transactions: Transactions,
    private readonly sealer: Sealer,
  ) {}

  async execute({ data, envelope: { after, reach } }: FindPossibleDuplicates): Promise<PossibleDuplicatesShown> {
    const { childId, otherChildId } = data;
    const record = await this.readModels.get(childRecord.collection, childId);
    if (!record) throw new NotFound('There is no such child.');
    const { possiblyOne, toldApart } = alikeTo(record);
    const into = await this.merged.all();
    const ones = (await this.merged.oneWith(childId)).filter(
      (other) => into.get(childId) === other || into.get(other) === childId,
    );
    // Of what leads to another only that one is alike.
    const isApart = (other: string) => ones.includes(other) || !into.has(other);
    const all = [...new Set([...ones, ...possiblyOne, ...toldApart])].filter(
      (other) => !isHidden(reach, other) && isApart(other),
    );
    const asked = otherChildId === null ? all : all.filter((other) => other === otherChildId);
    if (otherChildId !== null && asked.length === 0)
      throw new NotFound('Nothing says that these two records may be of one child.');
    const held = await this.scopes.of(asked, after);
    const isOpen = (other: string) => reaches(reach, other, held.get(other)?.holders ?? {});
    await this.search.reached(after);
    await this.search.mend();
    const others = await Promise.all(
      asked.filter(isOpen).map(async (other) => {
        const found = await this.readModels.get(childRecord.collection, other);
        if (!found) return [];
        const merging = await this.#merging(childId, other);
        return [{ ...this.#shown(other, found, toldApart.includes(other)), merging }];
      }),
    );
    const elsewhere = asked
      .filter((other) => !isOpen(other))
      .map((other): HeldElsewhere => ({ childId: other, ask: whomToAsk(held.get(other)?.holders ?? {}) }));
    return { record: this.#shown(childId, record, false), others: others.flat(), elsewhere };
  }

  async #merging(childId: string, otherChildId: string): Promise<MergingShown | null> {
    const spans = await this.merged.between(childId, otherChildId);
    for (const [from, to] of [[childId, otherChildId] as const, [otherChildId, childId] as const]) {
      const { phase, asked, ...more } = await this.transactions.state(mergingStream, from);
      const isOne = 'otherChildId' in more && more.otherChildId === to && phase === 'merged';
      const waits = asked?.data.otherChildId === to ? asked : null;
      const parted = spans.flatMap(({ childId: of, since, until }) =>
        of === from && until !== null ? [{ since, until }] : [],
      );
      if (!isOne && waits === null && parted.length === 0) continue;
      const { because } = await openWithin(this.sealer, { because: waits?.sealed.because ?? null });
      return {
        ...{ leadsOn: from, isOne, parted },
        asked: waits && {
          askedId: waits.id,
          askedBy: waits.data.askedBy,
          on: waits.effectiveOn,
          because: because as never,
        },
      };
    }
    return null;
  }

  #shown(childId: string, record: ChildRecord, isToldApart: boolean): AlikeRecord {
    const today: CivilDate = londonDate(this.clock.now());
    const indexed = record.destroyed ? undefined : this.search.index.of(childId);
    return {
      ...{ closed: closedIn(record)?.data.because ?? null, merging: null },
      ...{ childId, identity: indexed ? identityShown(indexed) : null, isToldApart },
      ...{ schoolUrn: mainRoll(record, today), owningService: serviceOn(record, today) },
      registeredOn: londonDate(record.registeredAt),
    };
  }
}
