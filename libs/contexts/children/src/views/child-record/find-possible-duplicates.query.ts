import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { isHidden, meaning, NotFound, opens, Query, reaches, RecordScopes, says, type Saying } from '#platform/gateway';
import { ReadModels } from '#platform/read-models';
import { Clock, londonDate, type CivilDate } from '#platform/time';
import { owningServices } from '../../child/child.events.ts';
import { ChildSearch } from '../../search-index/child-search.service.ts';
import {
  heldElsewhere,
  identityListed,
  identityShown,
  whomToAsk,
  type HeldElsewhere,
} from '../../search-index/search-children.query.ts';
import { alikeTo, childRecord, mainRoll, serviceOn, type ChildRecord } from './child-record.ts';

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
  ) {}

  async execute({ data, envelope: { after, reach } }: FindPossibleDuplicates): Promise<PossibleDuplicatesShown> {
    const { childId, otherChildId } = data;
    const record = await this.readModels.get(childRecord.collection, childId);
    if (!record) throw new NotFound('There is no such child.');
    const { possiblyOne, toldApart } = alikeTo(record);
    const all = [...possiblyOne, ...toldApart].filter((other) => !isHidden(reach, other));
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
        return found ? [this.#shown(other, found, toldApart.includes(other))] : [];
      }),
    );
    const elsewhere = asked
      .filter((other) => !isOpen(other))
      .map((other): HeldElsewhere => ({ childId: other, ask: whomToAsk(held.get(other)?.holders ?? {}) }));
    return { record: this.#shown(childId, record, false), others: others.flat(), elsewhere };
  }

  #shown(childId: string, record: ChildRecord, isToldApart: boolean): AlikeRecord {
    const today: CivilDate = londonDate(this.clock.now());
    const indexed = record.destroyed ? undefined : this.search.index.of(childId);
    return {
      ...{ childId, identity: indexed ? identityShown(indexed) : null, isToldApart },
      ...{ schoolUrn: mainRoll(record, today), owningService: serviceOn(record, today) },
      registeredOn: londonDate(record.registeredAt),
    };
  }
}
