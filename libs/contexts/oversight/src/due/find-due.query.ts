import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { dueList, NEVER } from '#platform/deadlines';
import { meaning, opens, pageOf, Query, says, type Saying } from '#platform/gateway';
import { MAX_COUNT, ReadModels } from '#platform/read-models';
import { Clock, endOfLondonDay, londonDate, type CivilDate } from '#platform/time';
import { recordScopes } from '../views/record-scopes/record-scopes.ts';
import { holdersAsked, withinOpen, type Whose } from '../caseload/whose.ts';
import { dueItem } from './due-item.ts';
import { DueRows } from './due-rows.service.ts';
import { dueWhere, unlessItTells, type WhatIsDue } from './what-is-due.ts';
import { WeeklyPrices } from './weekly-prices.service.ts';

export type DueAsked = Readonly<{
  what: WhatIsDue;
  by: CivilDate;
  whose: Whose;
  cursor: string | null;
  /** How many on a page: whoever is on it is opened. */
  most: number;
}>;

const dueFound = pageOf('DueFound', dueItem, {
  notToday: meaning(
    says.int(0),
    'Counted, and left off this page: they will be theirs from a later day, or were until today.',
  ),
  destroyed: meaning(says.int(0), 'Counted, and left off this page: their personal data was destroyed just now.'),
  unlisted: meaning(says.int(0), 'Records that no list shows until a repair.'),
});
export type DueFound = Saying<typeof dueFound>;

/** What is due by a day of the children whom an officer, a team or a service has, and why: those overdue first. */
export class FindDue extends Query<DueAsked, DueFound> {
  static readonly act = 'see-what-is-due';
  static readonly audit = opens<DueAsked, DueFound>(({ items }) => [...new Set(items.map(({ childId }) => childId))]);
  static readonly views = [dueList, recordScopes.collection, ...WeeklyPrices.readsFrom].map(({ view }) => view);
  static readonly answers = dueFound;
}

export const PAGE_OF_DUE = 50;
const NOTHING: DueFound = {
  ...{ items: [], count: { rows: 0, more: false }, next: null, previous: null },
  ...{ notToday: 0, destroyed: 0, unlisted: 0 },
};

@QueryHandler(FindDue)
export class FindDueHandler implements IQueryHandler<FindDue, DueFound> {
  constructor(
    private readonly readModels: ReadModels,
    private readonly rows: DueRows,
    private readonly clock: Clock,
  ) {}

  async execute({ data, envelope: { actor, after, reach } }: FindDue): Promise<DueFound> {
    const { what, by, whose, cursor, most } = data;
    const asked = holdersAsked(whose, actor, reach);
    if (asked === null) return NOTHING;
    const due = {
      where: { ...dueWhere(what, endOfLondonDay(by), londonDate(this.clock.now())), ...unlessItTells(asked) },
      ...withinOpen(asked, 'childId'),
    };
    const { rows, next, previous, unlisted } = await this.readModels.find(dueList, {
      ...{ ...due, sort: { by: ['dueAt'] }, limit: most },
      ...(cursor !== null && { cursor }),
    });
    const count = await this.readModels.count(dueList, { ...due, upTo: MAX_COUNT });
    // What could not be computed is due nobody knows when: counted, so that no list seems whole without it.
    const untold = await this.readModels.count(dueList, {
      ...{ ...due, where: { ...due.where, dueAt: { eq: NEVER } } },
      upTo: MAX_COUNT,
    });
    const documents = rows.map(({ document }) => document);
    return {
      ...(await this.rows.shown(documents, asked, after)),
      count,
      next,
      previous,
      unlisted: unlisted + untold.rows,
    };
  }
}
