import { setImmediate as nextTurn, setTimeout as delay } from 'node:timers/promises';
import type { EventStore, PersistedEvent, Position } from '#platform/event-sourcing';
import {
  atLeastApart,
  DocumentParked,
  inBatches,
  Turns,
  upsertOf,
  type Checkpoint,
  type Page,
  type Upsert,
  type ViewStore,
} from '#platform/read-models';
import { basisOf, computeDue, keyOf, PARKED, type Computing } from './compute-due.ts';
import type { Deadline, OpenFacts } from './deadline.ts';
import { dueList, NEVER, type DueDocument } from './due-list.ts';
import { newDueList, openDueList, type OpenList } from './open-due-list.ts';
import { parkedSubjects } from './parked-subjects.ts';
import { touchedBy, withChildren, type Reads, type Touched } from './touched.ts';
import { UntoldRows } from './untold-rows.ts';

export type DueListSources = Computing &
  Reads &
  Readonly<{
    events: EventStore;
    store: ViewStore;
    /** Answers when these views show everything up to the position. */
    reached: (views: readonly string[], position: Position, signal: AbortSignal) => Promise<void>;
    /** How often it is asked whether an operator wants the list built anew. */
    askEveryMs?: number | undefined;
  }>;

/** How many subjects are computed before other work gets its turn. */
const SLICE = 20;
const BATCH = 200;
const LOOK_EVERY_MS = 500;
/** What is due is asked for by people and by the clock: while events come in a stream, some are computed together. */
const APART_MS = 50;

/** Keeps the due list up to date with the open facts, the children and the law. Runs where keys are. */
export class DueListKeeper {
  readonly #sources: DueListSources;
  readonly #views: readonly string[];
  /** Whether a row may be listed that could not be computed: nobody else writes any, so that none is looked for in vain. */
  #mayBeUntold = true;

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
      const { askEveryMs = LOOK_EVERY_MS } = this.#sources;
      const asked = setInterval(() => void this.#isAsked().then((is) => is && anew.abort()), askEveryMs).unref();
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
    this.#mayBeUntold = true;
    if (list.live) await this.#computeAgain(list, signal);
    else await this.#build(list, signal);
    const over = new AbortController();
    const either = AbortSignal.any([signal, over.signal]);
    const turns = new Turns();
    const trying = this.#tryAgain(list, turns, either).finally(() => over.abort());
    // It is awaited below, once what is under way is put down: a failure that nobody holds until then ends the process.
    trying.catch(() => undefined);
    try {
      const subscription = events.subscribe(list.checkpoint?.position ?? null, either);
      for await (const batch of inBatches(subscription, BATCH, atLeastApart(APART_MS, either))) {
        const { position, id: eventId } = batch.at(-1)!;
        const by = await this.#touchedBy(batch, position, either);
        if (by.touched.size + by.children.size > 0) await reached(this.#views, position, either);
        if (either.aborted) break;
        await turns.take(async () =>
          this.#write(list, await withChildren(store, deadlines, by), { position, eventId }),
        );
      }
    } finally {
      over.abort();
      await trying;
    }
  }

  /** Before an event that cannot be read the views of open facts stop, and so does the list: it passes none unseen. */
  async #touchedBy(batch: readonly PersistedEvent[], position: Position, signal: AbortSignal) {
    try {
      return touchedBy(batch, this.#sources);
    } catch (error) {
      this.#sources.report(error);
      await this.#sources.reached(this.#views, position, signal);
      return touchedBy(batch, this.#sources);
    }
  }

  /** A record that is retried, a key that is put back: no event tells of it, so what could not be computed is tried. */
  async #tryAgain(list: OpenList, turns: Turns, signal: AbortSignal): Promise<void> {
    const { store, deadlines } = this.#sources;
    const untold = new UntoldRows(store);
    const rest = () => delay(LOOK_EVERY_MS, undefined, { signal, ref: false }).catch(() => undefined);
    for (await rest(); !signal.aborted; await rest()) {
      if (!this.#mayBeUntold) continue;
      this.#mayBeUntold = false;
      for (const deadline of deadlines)
        await turns.take(async () => {
          if (signal.aborted) return;
          const { rows, isNone } = await untold.next(deadline, SLICE);
          this.#mayBeUntold ||= !isNone;
          if (rows.length === 0) return;
          const subjects = rows.map(({ document }) => [document.subject, document.childId] as const);
          const told = new Map(subjects);
          const why = new Map(rows.map(({ id, document }) => [id, document.problem]));
          for (const [id, { subject, problem }] of await this.#due(deadline, subjects))
            if (why.get(id) === problem) told.delete(subject);
          if (told.size > 0) await this.#write(list, new Map([[deadline, told]]), list.checkpoint);
        });
    }
  }

  /** From the open facts as they stand, not from every event there was. */
  async #build(list: OpenList, signal: AbortSignal): Promise<void> {
    const { events, store, deadlines, reached } = this.#sources;
    const position = await events.head();
    const to = position && { position, eventId: (await events.eventAt(position))!.id };
    if (position) {
      await reached(this.#views, position, signal);
      for (const deadline of deadlines) {
        await this.#buildOf(deadline, list, position, signal);
        await this.#write(list, await this.#parked(deadline), list.checkpoint, position);
      }
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
      const subjects = new Map(page.rows.map(({ id, document }) => [id, document.childId]));
      await this.#write(list, new Map([[deadline, subjects]]), list.checkpoint, at);
      cursor = page.next;
    }
  }

  async #parked(deadline: Deadline): Promise<Touched> {
    return new Map([[deadline, await parkedSubjects(deadline, this.#sources)]]);
  }

  /** What another law, or another version of its deadline, has computed, and what could not be. Once through. */
  async #computeAgain(list: OpenList, signal: AbortSignal): Promise<void> {
    const { store, deadlines } = this.#sources;
    for (const deadline of deadlines) {
      await this.#write(list, await this.#parked(deadline), list.checkpoint);
      const basis = basisOf(deadline, this.#sources);
      for (const other of [{ lt: basis }, { gt: basis }])
        for (let cursor: string | null = ''; cursor !== null && !signal.aborted;) {
          const where = { deadline: { eq: deadline.name }, basis: other };
          const { rows, next }: Page<DueDocument> = await store.find(dueList, {
            ...{ where, limit: SLICE, ...(cursor !== '' && { cursor }) },
          });
          cursor = next;
          if (rows.length === 0) break;
          const subjects = new Map(rows.map(({ document }) => [document.subject, document.childId]));
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
        const listed = list.live
          ? await this.#listed(
              deadline,
              slice.map(([subject]) => subject),
            )
          : [];
        deletes.push(...listed.filter((id) => !due.has(id)));
        for (const [id, document] of due) upserts.push(upsertOf(dueList, id, document, at!));
        this.#mayBeUntold ||= [...due.values()].some(({ dueAt }) => dueAt === NEVER);
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

  async #due(
    deadline: Deadline,
    subjects: readonly (readonly [subject: string, childId: string])[],
  ): Promise<ReadonlyMap<string, DueDocument>> {
    const { collection } = deadline.view;
    const rows = await this.#sources.store.getMany(
      collection,
      subjects.map(([subject]) => subject),
    );
    const due = new Map<string, DueDocument>();
    for (const [subject, childId] of subjects) {
      const row = rows.get(subject);
      const facts =
        row && !row.parked ? row.document : await this.#sources.store.get(collection, subject).catch(parked);
      for (const each of await computeDue(deadline, { subject, childId, facts: facts ?? null }, this.#sources))
        due.set(...each);
    }
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

/** Also where already its first event could not be applied, and there are no facts at all. */
const parked = (error: unknown): typeof PARKED => {
  if (error instanceof DocumentParked) return PARKED;
  throw error;
};

const slicesOf = <T>(subjects: readonly T[]): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(subjects.length / SLICE) }, (_, n) => subjects.slice(n * SLICE, (n + 1) * SLICE));
