import { Injectable } from '@nestjs/common';
import { dueList, type DueDocument } from '#platform/deadlines';
import type { Position } from '#platform/event-sourcing';
import { isHidden, type Narrowing } from '#platform/gateway';
import { everyRow, ReadModels } from '#platform/read-models';
import { Clock, earliestFirst, endOfLondonDay, londonDate, startOfLondonDay, type CivilDate } from '#platform/time';
import { addDays } from '#statutory-rules';
import { closedAmong } from '../views/record-scopes/closed-among.service.ts';
import type { DueItem } from './due-item.ts';
import { nextOn } from './next-act.ts';
import { DueRows } from './due-rows.service.ts';
import { deadlinesShown, whatOf } from './what-is-due.ts';

/** So far ahead something is what comes next; what lies beyond is on the line. */
const AHEAD_DAYS = 366;

type Dated = Pick<DueItem, 'what' | 'childId' | 'recordId' | 'dueAt'>;

/** What is due of one child on one day is in the order of a work list. */
const inItsOrder = ({ dueAt, what, recordId }: Dated): string => [dueAt, what, recordId].join(' ');

/** What is due of each of some children, all in one reading. */
@Injectable()
export class NextDue {
  constructor(
    private readonly readModels: ReadModels,
    private readonly rows: DueRows,
    private readonly clock: Clock,
  ) {}

  /** All that is due of one child, the first first. */
  async all(childId: string, after: Position | null, narrowing: Narrowing): Promise<readonly DueItem[]> {
    return this.rows.items(await this.#documents([childId], narrowing), after);
  }

  /** Of each child what comes next; left out where nothing is due. */
  ofChildren(
    children: readonly string[],
    after: Position | null,
    narrowing: Narrowing,
  ): Promise<ReadonlyMap<string, DueItem>> {
    return this.#next(children, ({ childId }) => childId, after, narrowing);
  }

  /** The same of each record that is these children’s: a placement, or a referral. */
  ofRecords(children: readonly string[], after: Position | null): Promise<ReadonlyMap<string, DueItem>> {
    return this.#next(children, ({ recordId }) => recordId, after);
  }

  async #next(
    children: readonly string[],
    of: (due: Dated) => string,
    after: Position | null,
    narrowing: Narrowing = {},
  ) {
    const next = nextOn(londonDate(this.clock.now()));
    // A private moment stands in the store at the first of its month: all are opened before one is said to be the next.
    const told = await this.#documents(children, narrowing);
    const opened = (await this.rows.opened(told)).toSorted(earliestFirst(inItsOrder));
    const first = [...Map.groupBy(opened, of).values()].map((all) => next(all)!);
    return new Map((await this.rows.itemsOf(first, after)).map((item) => [of(item), item]));
  }

  async #documents(children: readonly string[], narrowing: Narrowing): Promise<readonly DueDocument[]> {
    if (children.length === 0) return [];
    const today = londonDate(this.clock.now());
    const closed = await closedAmong(this.readModels, children);
    // Nothing is awaited of a closed record: not of whoever has died, either, whose placement nobody has ended yet.
    const open = children.filter((id) => !closed.has(id));
    if (open.length === 0) return [];
    // By whom it concerns alone: a store that is asked for the kind and the day as well reads what is due of everybody else.
    const found = await everyRow(this.readModels, dueList, { where: { childId: { in: open } } });
    const ahead = endOfLondonDay(addDays(today, AHEAD_DAYS));
    const month = startOfLondonDay(`${today.slice(0, 8)}01` as CivilDate);
    return found
      .map(({ document }) => document)
      .filter(({ deadline, dueAt }) => deadlinesShown.includes(deadline) && dueAt <= ahead)
      .filter(({ other }) => other === '' || !isHidden(narrowing, other))
      .filter(({ deadline, dueAt }) => whatOf(deadline) !== 'leaving' || dueAt >= month)
      .sort(earliestFirst(({ dueAt }) => dueAt));
  }
}
