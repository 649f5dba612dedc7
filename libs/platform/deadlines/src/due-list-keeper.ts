import { setImmediate as nextTurn, setTimeout as delay } from 'node:timers/promises';
import type { EventStore, Position } from '#platform/event-sourcing';
import { inBatches, upsertOf, type Checkpoint, type Page, type Upsert, type ViewStore } from '#platform/read-models';
import { basisOf, computeDue, keyOf, type Computing } from './compute-due.ts';
import type { Deadline, OpenFacts } from './deadline.ts';
import { dueList, type DueDocument } from './due-list.ts';
import { newDueList, openDueList, type OpenList } from './open-due-list.ts';
import { touchedBy, withChildren, type Reads, type Touched } from './touched.ts';

export type DueListSources = Computing &
  Reads &
  Readonly<{
    events: EventStore;
    store: ViewStore;
    /** Answers when these views show everything up to the position. */
    reached: (views: readonly string[], position: Position, signal: AbortSignal) => Promise<void>;
  }>;

/** How many subjects are computed before other work gets its turn. */
const SLICE = 20;
const BATCH = 200;
const LOOK_EVERY_MS = 500;

/** Keeps the due list up to date with the open facts, the children and the law. Runs where keys are. */
export class DueListKeeper {
  readonly #sources: DueListSources;
  readonly #views: readonly string[];

  /** @throws TypeError a moment is private and nobody tells what it needs */
  constructor(sources: DueListSources) {
    const untold = sources.deadlines.find(({ privateMoment }) => privateMoment);
    if (untold && !(sources.known && sources.changesChild))
      throw new TypeError(`Deadline ${untold.name} is computed from what is private, and nobody tells it.`);
    this.#sources = sources;
    this.#views = sources.deadlines.map(({ view }) => view.collection.view);
  }

  /** Ends when `signal` aborts. What breaks it off is reported, and it goes on from what was written. */
  async run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      const anew = new AbortController();
      const asked = setInterval(() => void this.#isAsked().then((is) => is && anew.abort()), LOOK_EVERY_MS).unref();
      try {
        const list = (await this.#isAsked())
          ? await newDueList(this.#sources.store)
          : await openDueList(this.#sources.events, this.#sources.store);
        await this.#follow(list, AbortSignal.any([signal, anew.signal]));
      } catch (error) {
        if (!signal.aborted && !anew.signal.aborted) this.#sources.report(error);
      } finally {
        clearInterval(asked);
      }
      await delay(anew.signal.aborted ? 0 : LOOK_EVERY_MS, undefined, { signal, ref: false }).catch(() => undefined);
    }
  }

  /** Whether an operator wants it built anew; the beginning of that is the answer. */
  async #isAsked(): Promise<boolean> {
    const requests = await this.#sources.store.requests().catch(() => []);
    return requests.some(({ kind, view }) => kind === 'rebuild' && view === dueList.view);
  }

  async #follow(list: OpenList, signal: AbortSignal): Promise<void> {
    const { events, store, deadlines, reached } = this.#sources;
    if (list.live) await this.#computeAgain(list, signal);
    else await this.#build(list, signal);
    for await (const batch of inBatches(events.subscribe(list.checkpoint?.position ?? null, signal), BATCH)) {
      const { touched, children } = touchedBy(batch, this.#sources);
      const { position, id: eventId } = batch.at(-1)!;
      if (touched.size + children.size > 0) await reached(this.#views, position, signal);
      if (signal.aborted) return;
      const all = await withChildren(store, deadlines, touched, children);
      await this.#write(list, all, { position, eventId });
    }
  }

  /** From the open facts as they stand, not from every event there was. */
  async #build(list: OpenList, signal: AbortSignal): Promise<void> {
    const { events, store, deadlines, reached } = this.#sources;
    const position = await events.head();
    const to = position && { position, eventId: (await events.eventAt(position))!.id };
    if (position) {
      await reached(this.#views, position, signal);
      for (const deadline of deadlines) await this.#buildOf(deadline, list, position, signal);
    }
    signal.throwIfAborted();
    await this.#write(list, new Map(), to);
    await store.prune(dueList);
  }

  async #buildOf(deadline: Deadline, list: OpenList, at: Position, signal: AbortSignal): Promise<void> {
    for (let cursor: string | null = ''; cursor !== null && !signal.aborted;) {
      const page: Page<OpenFacts> = await this.#sources.store.find(deadline.view.collection, {
        where: { running: { eq: true } },
        ...{ limit: SLICE, ...(cursor !== '' && { cursor }) },
      });
      await this.#write(list, new Map([[deadline, new Set(page.rows.map(({ id }) => id))]]), list.checkpoint, at);
      cursor = page.next;
    }
  }

  /** What another law, or another version of its deadline, has computed, and what could not be. Once through. */
  async #computeAgain(list: OpenList, signal: AbortSignal): Promise<void> {
    const { store, deadlines } = this.#sources;
    for (const deadline of deadlines) {
      const basis = basisOf(deadline, this.#sources);
      for (const other of [{ lt: basis }, { gt: basis }])
        for (let cursor: string | null = ''; cursor !== null && !signal.aborted;) {
          const where = { deadline: { eq: deadline.name }, basis: other };
          const { rows, next }: Page<DueDocument> = await store.find(dueList, {
            ...{ where, limit: SLICE, ...(cursor !== '' && { cursor }) },
          });
          cursor = next;
          if (rows.length === 0) break;
          const subjects = new Set(rows.map(({ document }) => document.subject));
          await this.#write(list, new Map([[deadline, subjects]]), list.checkpoint);
        }
    }
  }

  async #write(list: OpenList, touched: Touched, to: Checkpoint | null, at = to?.position): Promise<void> {
    const upserts: Upsert[] = [];
    const deletes: string[] = [];
    for (const [deadline, subjects] of touched)
      for (const slice of slicesOf([...subjects])) {
        const due = await this.#due(deadline, slice);
        const listed = list.live ? await this.#listed(deadline, slice) : [];
        deletes.push(...listed.filter((id) => !due.has(id)));
        for (const [id, document] of due) upserts.push(upsertOf(dueList, id, document, at!));
        if (subjects.size > SLICE) await nextTurn();
      }
    const goLive = !list.live && at === to?.position;
    const [refused] = await this.#sources.store.write([
      {
        ...{ collection: dueList, generation: list.generation, from: list.checkpoint, to, upserts, deletes },
        ...{ released: [], queue: [], stop: null, goLive },
      },
    ]);
    if (refused) throw refused;
    list.checkpoint = to;
    list.live ||= goLive;
  }

  async #due(deadline: Deadline, subjects: readonly string[]): Promise<ReadonlyMap<string, DueDocument>> {
    const facts = await this.#sources.store.getMany(deadline.view.collection, subjects);
    const due = new Map<string, DueDocument>();
    for (const subject of subjects)
      for (const each of await computeDue(deadline, subject, facts.get(subject)?.document, this.#sources))
        due.set(...each);
    return due;
  }

  async #listed(deadline: Deadline, subjects: readonly string[]): Promise<readonly string[]> {
    const where = { of: { in: subjects.map((subject) => keyOf(deadline, subject)) } };
    const listed: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const page: Page = await this.#sources.store.find(dueList, { where, limit: 1000, ...(cursor && { cursor }) });
      listed.push(...page.rows.map(({ id }) => id));
      cursor = page.next;
    }
    return listed;
  }
}

const slicesOf = (subjects: readonly string[]): readonly (readonly string[])[] =>
  Array.from({ length: Math.ceil(subjects.length / SLICE) }, (_, n) => subjects.slice(n * SLICE, (n + 1) * SLICE));
