import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aMasterKey } from '#contract/keys';
import { canonical, Catalogue, derivedId, eventsAbout, id, date, type EventStore } from '#platform/event-sourcing';
import { Sealer } from '#platform/privacy';
import { Projector, ViewWaiter } from '#platform/read-models';
import type { CivilDate, Instant } from '#platform/time';
import { SqliteEventStore } from '#sqlite/event-sourcing';
import { SqliteKeys } from '#sqlite/keys';
import { SqliteReadModels } from '#sqlite/read-models';
import { deadline, type Deadline, type PrivateFacts } from './deadline.ts';
import type { Untold } from './moment-of.ts';
import { DueListKeeper, type DueListSources } from './due-list-keeper.ts';
import { dueBy, dueList, type DueDocument } from './due-list.ts';

const { event } = eventsAbout('childId');

/** A lending desk: a book is due back on a day; a young reader's card ends with a birthday. */
export const BookLent = event('BookLent', { data: { book: id(), backOn: date() } });
export const BookReturned = event('BookReturned', { data: { book: id() } });
export const CardIssued = event('CardIssued', { data: {} });
export const ReaderCorrected = event('ReaderCorrected', { data: {} });
const catalogue = new Catalogue([BookLent, BookReturned, CardIssued, ReaderCorrected]);

/** @param damaged books of which no event can be applied */
export const bookDue = (shift = 0, version = 1, damaged: ReadonlySet<string> = new Set()): Deadline =>
  deadline({
    ...{ name: 'book-due', version, events: [BookLent, BookReturned] as const },
    subjects: ({ about }) => [about.childId],
    fold: (kept: Readonly<{ lent: Readonly<Record<string, CivilDate>> }> = { lent: {} }, { type, data }) => {
      if (damaged.has(data.book)) throw new Error('damaged');
      const { [data.book]: _, ...others } = kept.lent;
      return { lent: type === 'BookLent' ? { ...others, [data.book]: data.backOn } : others };
    },
    open: ({ lent }) => Object.entries(lent).map(([item, backOn]) => ({ item, backOn })),
    moment: ({ backOn }) => {
      if (backOn === '1999-01-01') throw Object.assign(new Error('canary'), { name: 'RuleGap' });
      const dueOn = `${backOn.slice(0, 8)}${String(Number(backOn.slice(8)) + shift).padStart(2, '0')}` as CivilDate;
      return { dueOn, restsOn: [{ id: 'lending', version: 'first' }] };
    },
  });

export const cardEnds: Deadline = deadline({
  ...{ name: 'card-ends', version: 1, events: [CardIssued] as const },
  subjects: ({ about }) => [about.childId],
  fold: () => ({}),
  open: () => [{ item: 'card' }],
  privateMoment: (_, { dateOfBirth }) => ({
    dueOn: `${Number(dateOfBirth.slice(0, 4)) + 10}${dateOfBirth.slice(4)}` as CivilDate,
    restsOn: [],
    sentence: `ten, born on ${dateOfBirth}`,
  }),
});

export class Desk {
  readonly born = new Map<string, PrivateFacts | Untold>();
  readonly errors: unknown[] = [];
  readonly events: EventStore;
  readonly store: SqliteReadModels;
  readonly keys: SqliteKeys;
  readonly sealer: Sealer;
  readonly #projectors: Projector[] = [];
  #stop = new AbortController();
  #running: Promise<void> = Promise.resolve();
  #written = 0;

  private constructor(events: EventStore, store: SqliteReadModels, keys: SqliteKeys) {
    this.events = events;
    this.store = store;
    this.keys = keys;
    this.sealer = new Sealer(keys);
  }

  static async open(): Promise<Desk> {
    const folder = mkdtempSync(join(tmpdir(), 'due-'));
    const events = await SqliteEventStore.open(join(folder, 'events.sqlite'));
    const keys = await SqliteKeys.open(join(folder, 'keys.sqlite'), aMasterKey());
    return new Desk(events, await SqliteReadModels.open(join(folder, 'views.sqlite')), keys);
  }

  readonly decode: DueListSources['decode'] = (persisted) => catalogue.decode(persisted);

  async record(type: string, childId: string, data: object = {}): Promise<void> {
    const metadata = {
      ...{ schemaVersion: 1, effectiveOn: '2026-01-12', recordedAt: '2026-01-12T09:00:00.000Z', about: { childId } },
      ...{ sealed: {}, correlationId: derivedId('c') },
    };
    const stored = { id: derivedId('e', ++this.#written), type, data: canonical(data), metadata: canonical(metadata) };
    await this.events.append(`desk-${derivedId('s', this.#written)}`, 'no-stream', [stored]);
  }

  async keep(deadlines: readonly Deadline[] = [bookDue()], more: Partial<DueListSources> = {}): Promise<void> {
    await this.rest();
    const views = deadlines.map(({ view }) => view);
    const { events, store, sealer } = this;
    const { decode = this.decode } = more;
    const projector = new Projector({ events, store, views, decode, attendEveryMs: 10 });
    this.#projectors.push(projector);
    await projector.start();
    const collections = [...views.map(({ collection }) => collection), dueList];
    const waiter = new ViewWaiter(store, events.storeId, collections);
    this.#stop = new AbortController();
    const keeper = new DueListKeeper({
      ...{ events, store, sealer, decode, deadlines, lawVersion: 'law-1' },
      reached: (names, position, signal) => waiter.waitFor(names, position, signal, 20_000),
      known: async (child) => this.born.get(child) ?? null,
      changesChild: ({ type }) => type === 'ReaderCorrected',
      report: (error) => this.errors.push(error),
      ...more,
    });
    this.#running = keeper.run(this.#stop.signal);
    await this.caughtUp(waiter);
  }

  /** The list has passed everything recorded. */
  async caughtUp(waiter = new ViewWaiter(this.store, this.events.storeId, [dueList])): Promise<void> {
    const head = await this.events.head();
    if (head) await waiter.waitFor([dueList.view], head, new AbortController().signal, 20_000);
  }

  async listed(): Promise<Readonly<Record<string, DueDocument>>> {
    const { rows } = await this.store.find(dueList, { limit: 1000 });
    return Object.fromEntries(rows.map(({ id: key, document }) => [key, document]));
  }

  due = async (which: Deadline, by: Instant) =>
    (await dueBy(this.store, this.sealer, which, { by, limit: 100 })).map(({ subject, open }) => [subject, open.item]);

  async rest(): Promise<void> {
    this.#stop.abort();
    await this.#running;
    for (const projector of this.#projectors.splice(0)) await projector.stop();
  }

  async close(): Promise<void> {
    await this.rest();
    for (const each of [this.store, this.events, this.keys]) await each.close();
  }
}
