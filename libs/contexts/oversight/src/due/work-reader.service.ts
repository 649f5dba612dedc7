import { Injectable } from '@nestjs/common';
import { ChildNames } from '#contexts/children';
import { dueList, NEVER, type DueDocument } from '#platform/deadlines';
import type { Position } from '#platform/event-sourcing';
import { MAX_COUNT, MAX_LIMIT, QueryRefused, ReadModels, type Collection, type Counted } from '#platform/read-models';
import { Clock } from '#platform/time';
import { recordScopes } from '../views/record-scopes/record-scopes.ts';
import { withinOpen, type HoldersAsked } from '../caseload/whose.ts';
import type { DueItem } from './due-item.ts';
import { DueRows, type DueShown } from './due-rows.service.ts';
import { partOf } from './part-of-list.ts';
import { unlessItTells } from './what-is-due.ts';
import { ReadFromViews } from './read-from-views.service.ts';
import type { WorkOrder } from './whose-work.ts';
import { beyondWhere, groupWhere, workWhere, type WorkAhead, type WorkGroup } from './work-groups.ts';

export type GroupFound = DueShown &
  Readonly<{
    count: Counted;
    next: string | null;
    previous: string | null;
    /** So many are not put in the order of their names: they stand by day. */
    tooMany: boolean;
  }>;

export type WorkReading = Readonly<{
  ahead: WorkAhead;
  asked: HoldersAsked;
  after: Position | null;
  order: WorkOrder;
  cursor: string | null;
}>;

const PAGE = 50;
/** Of each group, where all are shown: more of what is late, and of what waits for a decision that nobody else may make. */
const FIRST: Readonly<Partial<Record<WorkGroup, number>>> = { overdue: 10, decisions: 20, today: 10 };
const FIRST_OF_OTHERS = 5;

/** Reads the groups of a work list from the one due list. */
@Injectable()
export class WorkReader {
  readonly #counts: ReadFromViews<Counted>;
  readonly #unlisted: ReadFromViews<number>;

  constructor(
    private readonly readModels: ReadModels,
    private readonly rows: DueRows,
    private readonly names: ChildNames,
    private readonly clock: Clock,
  ) {
    const views = [dueList as Collection, recordScopes.collection as Collection];
    this.#counts = new ReadFromViews(readModels, views);
    this.#unlisted = new ReadFromViews(readModels, views);
  }

  /** Every page of the work of a team or a service says it: read once for all who ask. */
  count(ahead: WorkAhead, asked: HoldersAsked): Promise<Counted> {
    const work = workWhere(ahead);
    if (work === null) return Promise.resolve({ rows: 0, more: false });
    const where = { ...work, ...unlessItTells(asked) };
    const counting = { where, ...withinOpen(asked, 'childId'), upTo: MAX_COUNT };
    return this.#counts.of([ahead.what, ahead.kinds, ahead.by, asked], this.clock.now(), () =>
      this.readModels.count(dueList, counting),
    );
  }

  /** @param isFirst only those with which it begins @returns null where nothing stands in it */
  async group(group: WorkGroup, reading: WorkReading, isFirst: boolean): Promise<GroupFound | null> {
    const { ahead, asked, after, order, cursor } = reading;
    const ofGroup = groupWhere(group, ahead);
    if (ofGroup === null) return null;
    const where = { ...ofGroup, ...unlessItTells(asked) };
    const most = isFirst ? (FIRST[group] ?? FIRST_OF_OTHERS) : PAGE;
    const due = { where, ...withinOpen(asked, 'childId') };
    const byName = order === 'child' ? await this.#byName(due, most, cursor, after) : null;
    const page = byName ?? (await this.#byDay(due, most, cursor, asked));
    if (page.count.rows === 0) return null;
    const { documents, ...told } = page;
    const shown = await this.rows.shown(documents, asked, after);
    const items = byName === null ? shown.items : this.#inOrder(shown.items);
    return { ...shown, items, ...told, tooMany: order === 'child' && byName === null };
  }

  async #byDay(due: Due, limit: number, cursor: string | null, asked: HoldersAsked) {
    const sort = { by: ['dueAt' as const] };
    const { rows, next, previous } = await this.readModels.find(dueList, {
      ...{ ...due, sort, limit, ...(cursor !== null && { cursor }) },
    });
    const isWhole = next === null && previous === null;
    const count = isWhole
      ? { rows: rows.length, more: false }
      : await this.#counts.of([due.where, asked], this.clock.now(), () =>
          this.readModels.count(dueList, { ...due, upTo: MAX_COUNT }),
        );
    return { documents: rows.map(({ document }) => document), count, next, previous };
  }

  /** Names stand in no store: all of the group are read for it. Null: they are too many. */
  async #byName(due: Due, most: number, cursor: string | null, after: Position | null) {
    const { rows, next } = await this.readModels.find(dueList, {
      ...{ ...due, sort: { by: ['dueAt'] }, limit: MAX_LIMIT },
    });
    if (next !== null) return null;
    await this.names.upToRecords(after);
    const ordered = rows
      .map(({ document }) => ({ document, order: this.#orderOf(document) }))
      .sort((one, other) => (one.order < other.order ? -1 : 1))
      .map(({ document }) => document);
    const part = partOf(ordered, most, cursor);
    if (part === undefined) throw new QueryRefused('due-list', 'cursor', 'belongs to another query');
    return { documents: part.rows, count: { rows: rows.length, more: false }, ...part.turned };
  }

  #orderOf = ({ childId, dueAt }: Pick<DueDocument, 'childId' | 'dueAt'>) => `${this.names.orderOf(childId)} ${dueAt}`;

  #inOrder = (items: readonly DueItem[]) =>
    items.toSorted((one, other) => (this.#orderOf(one) < this.#orderOf(other) ? -1 : 1));

  /** The first that has a day beyond. */
  firstBeyond(reading: WorkReading): Promise<DueItem | null> {
    return this.#first(beyondWhere(reading.ahead), reading);
  }

  /** The first of all that somebody has to do or waits for. */
  first(reading: WorkReading): Promise<DueItem | null> {
    return this.#first(workWhere(reading.ahead), reading);
  }

  async #first(where: Due['where'] | null, { asked, after }: WorkReading): Promise<DueItem | null> {
    if (where === null) return null;
    const told = { ...where, ...unlessItTells(asked) };
    const { documents } = await this.#byDay({ where: told, ...withinOpen(asked, 'childId') }, 1, null, asked);
    return (await this.rows.shown(documents, asked, after)).items[0] ?? null;
  }

  /** What could not be computed is due nobody knows when: counted, so that no list seems whole without it. */
  unlisted(ahead: WorkAhead, asked: HoldersAsked): Promise<number> {
    const work = workWhere({ ...ahead, what: null });
    if (work === null) return Promise.resolve(0);
    const where = { ...work, ...unlessItTells(asked), dueAt: { gte: NEVER } };
    return this.#unlisted.of([ahead.kinds, asked], this.clock.now(), async () => {
      const untold = await this.readModels.ids(dueList, { where, ...withinOpen(asked, 'childId'), upTo: MAX_COUNT });
      return untold.unlisted + untold.ids.length;
    });
  }
}

type Due = Readonly<{ where: NonNullable<ReturnType<typeof groupWhere>> }> & ReturnType<typeof withinOpen>;
