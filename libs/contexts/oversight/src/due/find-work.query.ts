import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { dueList } from '#platform/deadlines';
import { opens, Query } from '#platform/gateway';
import type { Counted } from '#platform/read-models';
import { Clock, londonDate } from '#platform/time';
import { recordScopes } from '../views/record-scopes/record-scopes.ts';
import { CoveredToday, type Covered } from './covered-today.service.ts';
import type { DueItem } from './due-item.ts';
import { WorkReader, type GroupFound, type WorkReading } from './work-reader.service.ts';
import { workAsked, whoseWork, type WhoseWork, type WorkOrder } from './whose-work.ts';
import type { WhatIsDue } from './what-is-due.ts';
import { workGroups, type WorkAhead, type WorkGroup } from './work-groups.ts';
import { WeeklyPrices } from './weekly-prices.service.ts';

export type WorkAsked = Omit<WorkAhead, 'today'> &
  Readonly<{
    whose: WhoseWork;
    /** Of whoever has no children: the kinds that they may settle, which are their own work. */
    kinds: readonly WhatIsDue[] | null;
    /** For whom one covers, of those whose work is asked for; null: the first of them. */
    covered: string | null;
    order: WorkOrder;
    /** One group alone, a page of it; null: the first of each. */
    group: WorkGroup | null;
    cursor: string | null;
  }>;

/** How much stands on a list that one may ask for; `covered` says of whom. */
export type WorkList = Readonly<{ whose: WhoseWork; covered: Covered | null; count: Counted }>;

export type WorkFound = Readonly<{
  /** Those in which something stands, in the order of their urgency. */
  groups: readonly (GroupFound & Readonly<{ group: WorkGroup }>)[];
  lists: readonly WorkList[];
  /** Where nothing is to be done: the first that will be, beyond what was asked for. */
  ahead: DueItem | null;
  /** Where nothing of one’s own is to be done or waits: how much is due from one’s team, and what of it is first. */
  ofTeam: Readonly<{ count: Counted; first: DueItem | null }> | null;
  /** How many children of one’s service wait for an officer, where another list than the service’s is asked for. */
  allocating: Counted | null;
  /** Records that no list shows until a repair. */
  unlisted: number;
}>;

/** All that somebody has to do, and waits for, in the order of its urgency. */
export class FindWork extends Query<WorkAsked, WorkFound> {
  static readonly act = 'see-what-is-due';
  static readonly audit = opens<WorkAsked, WorkFound>(({ groups, ahead, ofTeam }) => {
    const told = [...groups.flatMap(({ items }) => items), ahead, ofTeam?.first ?? null];
    return [...new Set(told.flatMap((item) => item?.childId ?? []))];
  });
  static readonly views = [dueList, recordScopes.collection, ...WeeklyPrices.readsFrom].map(({ view }) => view);
}

const PASSIVE: readonly WorkGroup[] = ['waiting', 'leaving'];

@QueryHandler(FindWork)
export class FindWorkHandler implements IQueryHandler<FindWork, WorkFound> {
  constructor(
    private readonly reader: WorkReader,
    private readonly covers: CoveredToday,
    private readonly clock: Clock,
  ) {}

  async execute({ data, envelope: { actor, after, reach } }: FindWork): Promise<WorkFound> {
    const covered = await this.covers.by(actor);
    const today = londonDate(this.clock.now());
    /** Whoever has no children has as their own what they may settle of all that there is. */
    const list = (whose: WhoseWork, covers: string | null): Asked | null => {
      const isByKind = data.kinds !== null;
      const ahead: WorkAhead = { ...data, today, kinds: isByKind && whose === 'mine' ? data.kinds : null };
      if (isByKind && (whose === 'team' || data.kinds.length === 0) && whose !== 'service') return null;
      const asked = workAsked(isByKind && whose === 'mine' ? 'service' : whose, covers, actor, reach);
      return asked && { ahead, asked };
    };
    const offered = whoseWork.flatMap((whose): Readonly<{ whose: WhoseWork; covered: Covered | null }>[] =>
      whose === 'covering' ? covered.map((each) => ({ whose, covered: each })) : [{ whose, covered: null }],
    );
    const lists = await Promise.all(
      offered.map(async (each) => {
        const of = list(each.whose, each.covered?.id ?? null);
        return of === null ? [] : [{ ...each, count: await this.reader.count(of.ahead, of.asked) }];
      }),
    );
    const theirs = data.covered === null ? covered[0] : covered.find(({ id }) => id === data.covered);
    const of = list(data.whose, theirs?.id ?? null);
    if (of === null)
      return { groups: [], lists: lists.flat(), ahead: null, ofTeam: null, allocating: null, unlisted: 0 };
    const reading = { ...of, after, order: data.order, cursor: data.cursor };
    const wanted = data.group === null ? workGroups : [data.group];
    const groups = (
      await Promise.all(
        wanted.map(async (group) => {
          const found = await this.reader.group(group, reading, data.group === null);
          return found === null ? [] : [{ group, ...found }];
        }),
      )
    ).flat();
    const isIdle = data.group === null && groups.every(({ group }) => PASSIVE.includes(group));
    const team = isIdle && data.whose === 'mine' && data.what === null ? list('team', null) : null;
    const ofService = data.whose === 'service' || data.kinds !== null ? null : list('service', null);
    const ofTeam = team && lists.flat().find(({ whose, count }) => whose === 'team' && count.rows > 0);
    return {
      ...{ groups, lists: lists.flat() },
      ahead: isIdle ? await this.reader.firstBeyond(reading) : null,
      ofTeam: team && ofTeam ? { count: ofTeam.count, first: await this.reader.first({ ...reading, ...team }) } : null,
      allocating: ofService && (await this.reader.count({ ...ofService.ahead, what: 'allocating' }, ofService.asked)),
      unlisted: await this.reader.unlisted(of.ahead, of.asked),
    };
  }
}

type Asked = Pick<WorkReading, 'ahead' | 'asked'>;
