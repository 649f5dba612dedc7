import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { childRecord } from '#contexts/children';
import { dueList } from '#platform/deadlines';
import type { Position } from '#platform/event-sourcing';
import { meaning, opens, pageOf, Query, says, type Narrowing, type Saying } from '#platform/gateway';
import { MAX_COUNT, QueryRefused, ReadModels } from '#platform/read-models';
import { recordScopes } from '../views/record-scopes/record-scopes.ts';
import { NextDue } from '../due/next-due.service.ts';
import { WeeklyPrices } from '../due/weekly-prices.service.ts';
import { caseListed, type CaseListed } from './case-on-list.ts';
import { CaseRows, listed, type CaseFilter, type CasesShown } from './case-rows.service.ts';
import { pageByName, turnedFrom } from './page-by-name.ts';
import { holdersAsked, type CaseloadOrder, type Direction, type Whose } from './whose.ts';

const caseloadFound = pageOf('CaseloadFound', caseListed, {
  notToday: meaning(
    says.int(0),
    'Counted, and left off this page: they will be theirs from a later day, or were until today.',
  ),
  tooMany: meaning(
    says.flag(),
    'So many are not put in the order of their names: nobody is listed until fewer are asked for.',
  ),
  unlisted: meaning(says.int(0), 'Records that no list shows until a repair, whoever has them.'),
});
export type CaseloadFound = Saying<typeof caseloadFound>;

export type CaseloadAsked = Readonly<{
  whose: Whose;
  sort: CaseloadOrder;
  direction: Direction;
  /** URN of the school on whose roll they are; null: of any. */
  school: number | null;
  cursor: string | null;
}>;

/** The children whom an officer, a team or a service has, a page at a time: only who is on the page is opened. */
export class FindCaseload extends Query<CaseloadAsked, CaseloadFound> {
  static readonly act = 'see-a-caseload';
  static readonly audit = opens<CaseloadAsked, CaseloadFound>(({ items }) => items.map(({ childId }) => childId));
  static readonly views = [childRecord.collection, recordScopes.collection, dueList, ...WeeklyPrices.readsFrom].map(
    ({ view }) => view,
  );
  static readonly answers = caseloadFound;
}

const PAGE = 50;
const NOBODY: CaseloadFound = {
  ...{ items: [], count: { rows: 0, more: false }, tooMany: false },
  ...{ next: null, previous: null, notToday: 0, unlisted: 0 },
};
const SORTED_BY = { changed: 'changedAt', registered: 'registeredAt' } as const;

@QueryHandler(FindCaseload)
export class FindCaseloadHandler implements IQueryHandler<FindCaseload, CaseloadFound> {
  constructor(
    private readonly readModels: ReadModels,
    private readonly rows: CaseRows,
    private readonly due: NextDue,
  ) {}

  async execute({ data, envelope: { actor, after, reach } }: FindCaseload): Promise<CaseloadFound> {
    const asked = holdersAsked(data.whose, actor, reach);
    if (asked === null) return NOBODY;
    const filter = { asked, school: data.school };
    return data.sort === 'name' ? this.#byName(filter, data, after) : this.#byDay(filter, data, data.sort, after);
  }

  async #byName(filter: CaseFilter, { direction, cursor }: CaseloadAsked, after: Position | null) {
    const from = turnedFrom(cursor);
    if (from === undefined) throw new QueryRefused('caseload', 'cursor', 'belongs to another query');
    const { ids, more, unlisted } = await this.rows.ids(filter);
    const count = { rows: ids.length, more };
    if (more) return { ...NOBODY, count, unlisted, tooMany: true };
    const page = pageByName(ids, await this.rows.nameOrder(after), { direction, limit: PAGE, from });
    const { next, previous } = page;
    return {
      ...(await this.#withNext(await this.rows.ofIds(page.ids, filter.asked, after), filter.asked, after)),
      count,
      unlisted,
      next,
      previous,
      tooMany: false,
    };
  }

  async #byDay(
    filter: CaseFilter,
    { direction, cursor }: CaseloadAsked,
    sort: keyof typeof SORTED_BY,
    after: Position | null,
  ): Promise<CaseloadFound> {
    const { rows, next, previous, unlisted } = await this.readModels.find(childRecord.collection, {
      ...listed(filter),
      sort: { by: [SORTED_BY[sort]], direction },
      limit: PAGE,
      ...(cursor !== null && { cursor }),
    });
    const count = await this.readModels.count(childRecord.collection, { ...listed(filter), upTo: MAX_COUNT });
    const shown = await this.#withNext(await this.rows.shown(rows, filter.asked, after), filter.asked, after);
    return { ...shown, count, unlisted, next, previous, tooMany: false };
  }

  async #withNext({ items, notToday }: CasesShown, narrowing: Narrowing, after: Position | null) {
    const next = await this.due.ofChildren(
      items.map(({ childId }) => childId),
      after,
      narrowing,
    );
    const listed = items.map((item): CaseListed => ({ ...item, next: next.get(item.childId) ?? null }));
    return { items: listed, notToday };
  }
}
