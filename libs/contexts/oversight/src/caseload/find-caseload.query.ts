import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { childRecord, registrationOf, type ChildRecord } from '#contexts/children';
import { opens, Query, RecordScopes, type Holders } from '#platform/gateway';
import { Erased, openWithin, Sealer } from '#platform/privacy';
import { MAX_COUNT, ReadModels, type Counted, type Row } from '#platform/read-models';
import type { CivilDate, Instant } from '#platform/time';
import { recordScopes } from '../views/record-scopes/record-scopes.ts';
import { holdAsAsked, holdersAsked, type CaseloadOrder, type HoldersAsked, type Whose } from './whose.ts';

export type CaseOnList = Readonly<{
  childId: string;
  /** Null once the personal data was destroyed. */
  identity: Readonly<{ givenNames: string; familyName: string; dateOfBirth: CivilDate }> | null;
  schoolUrn: number;
  /** Who works with the child today; null: nobody yet. */
  officerId: string | null;
  team: string | null;
  registeredAt: Instant;
  changedAt: Instant;
  /** What was recorded last cannot be shown yet: the rest is as it was before. */
  parked: boolean;
}>;

export type CaseloadFound = Readonly<{
  children: readonly CaseOnList[];
  /** On all pages together, `notToday` among them. `more`: there are more than were counted. */
  count: Counted;
  next: string | null;
  previous: string | null;
  /** On this page, left off: they will be theirs from a later day, or were until today. */
  notToday: number;
  /** Records that no list shows until a repair, whoever has them. */
  unlisted: number;
}>;

type CaseloadAsked = Readonly<{ whose: Whose; sort: CaseloadOrder; cursor: string | null }>;

/** The children whom an officer, a team or a service has, a page at a time: only who is on the page is opened. */
export class FindCaseload extends Query<CaseloadAsked, CaseloadFound> {
  static readonly act = 'see-a-caseload';
  static readonly audit = opens<CaseloadAsked, CaseloadFound>(({ children }) => children.map(({ childId }) => childId));
  static readonly views = [childRecord.collection.view, recordScopes.collection.view];
}

const PAGE = 25;
const NOBODY: CaseloadFound = {
  ...{ children: [], count: { rows: 0, more: false }, next: null, previous: null, notToday: 0, unlisted: 0 },
};
const SORTED_BY = { changed: 'changedAt', registered: 'registeredAt' } as const;

@QueryHandler(FindCaseload)
export class FindCaseloadHandler implements IQueryHandler<FindCaseload, CaseloadFound> {
  constructor(
    private readonly readModels: ReadModels,
    private readonly scopes: RecordScopes,
    private readonly sealer: Sealer,
  ) {}

  async execute({ data, envelope: { actor, after, reach } }: FindCaseload): Promise<CaseloadFound> {
    const asked = holdersAsked(data.whose, actor, reach);
    if (asked === null) return NOBODY;
    const listed = withinThose(asked);
    const { rows, next, previous, unlisted } = await this.readModels.find(childRecord.collection, {
      ...listed,
      sort: { by: [SORTED_BY[data.sort]], direction: 'desc' },
      limit: PAGE,
      ...(data.cursor !== null && { cursor: data.cursor }),
    });
    const count = await this.readModels.count(childRecord.collection, { ...listed, upTo: MAX_COUNT });
    const ids = rows.map(({ id }) => id);
    const held = await this.scopes.of(ids, after);
    // The store knows who had it on the day of its last event, and who will: whom nobody of those asked has today is not shown.
    const today = rows.filter(({ id }) => holdAsAsked(asked, held.get(id)?.holders ?? {}));
    const children = await this.#opened(today, (id) => held.get(id)?.holders ?? {});
    return { children, count, next, previous, unlisted, notToday: rows.length - today.length };
  }

  async #opened(rows: readonly Row<ChildRecord>[], holdersOf: (id: string) => Holders): Promise<readonly CaseOnList[]> {
    const opened = await openWithin(
      this.sealer,
      rows.map(({ document }) => nameAndBirth(document)),
    );
    return rows.map(({ id, document, parked }, n) => {
      const { schoolUrn, registeredAt, changedAt } = document;
      const { officers = [], teams = [] } = holdersOf(id);
      return {
        ...{ childId: id, identity: identityOf(opened[n]!), schoolUrn, registeredAt, changedAt, parked },
        ...{ officerId: officers[0] ?? null, team: teams[0] ?? null },
      };
    });
  }
}

/** Nobody's scope is copied: the store joins. Without a holder asked for, everybody is listed. */
const withinThose = (asked: HoldersAsked) => {
  const where = Object.fromEntries(Object.entries(asked).map(([kind, holder]) => [kind, { has: holder }]));
  return Object.keys(where).length === 0 ? {} : { within: { collection: recordScopes.collection, by: 'id', where } };
};

/** What a list shows of who a child is: an address is not opened for it. */
function nameAndBirth(record: ChildRecord) {
  const { givenNames, familyName, dateOfBirth } = registrationOf(record).sealed;
  return { givenNames, familyName, dateOfBirth };
}

const identityOf = (parts: Readonly<Record<string, unknown>>): CaseOnList['identity'] =>
  Object.values(parts).some((part) => part instanceof Erased) ? null : (parts as CaseOnList['identity']);
