import { setTimeout } from 'node:timers/promises';
import { comparePositions, type PersistedEvent, type Position } from '#platform/event-sourcing';
import { collectionName } from '../port/collection.ts';
import type { View } from '../projection/view.ts';
import { advance } from './advance.ts';
import { arrivalOf, type Arrival, type Sources, goesOn, type Standing, Turns } from './terms-of-reading.ts';
import { atLeastApart, inBatches } from './in-batches.ts';

const BACKOFF_MS = [50, 200, 1000, 5000];
/** A batch of one event costs near as much as one of ten: while events come in a stream, commands have the time between. */
const APART_MS = 20;

/** The one subscription that all views at the head share. */
export class SharedReading {
  readonly #sources: Sources;
  readonly #joined = new Set<Standing>();
  /** A batch is passed, or views join or leave: never two of these at once. */
  readonly #turns = new Turns();
  #position: Position | null;

  constructor(sources: Sources, position: Position | null) {
    this.#sources = sources;
    this.#position = position;
  }

  has(standing: Standing): boolean {
    return this.#joined.has(standing);
  }

  /** Reads until the signal aborts; whatever breaks the subscription, it goes on from the last batch passed. */
  async follow(signal: AbortSignal): Promise<void> {
    for (let failures = 0; !signal.aborted;) {
      const mine = new AbortController();
      try {
        const subscription = this.#sources.events.subscribe(this.#position, AbortSignal.any([signal, mine.signal]));
        for await (const batch of inBatches(subscription, this.#sources.batchSize, atLeastApart(APART_MS, signal))) {
          if (signal.aborted) return;
          await this.#turns.take(() => this.#pass(batch));
          failures = 0;
        }
      } catch (error) {
        const views = [...this.#joined].map(({ view }) => collectionName(view.collection));
        if (!signal.aborted) this.#sources.report({ kind: 'reading-failed', views, error });
      } finally {
        mine.abort();
      }
      const wait = BACKOFF_MS[Math.min(failures++, BACKOFF_MS.length - 1)];
      await setTimeout(wait, undefined, { signal }).catch(() => undefined);
    }
  }

  /**
   * Takes views that stand at one place up to here and lets them join, in the transaction of their checkpoint. A new
   * generation goes live with that; its predecessor leaves and is dropped, so that it cannot come back.
   */
  join(standings: readonly Standing[]): Promise<void> {
    return this.#turns.take(async () => {
      const going = standings.filter(goesOn);
      await advance(this.#sources, going, await this.#missedBy(going[0]), true);
      for (const standing of going.filter(goesOn)) {
        this.#leave(standing.view);
        this.#joined.add(standing);
        await this.#sources.store.prune(standing.view.collection);
      }
    });
  }

  leave(view: View): Promise<void> {
    return this.#turns.take(async () => this.#leave(view));
  }

  #leave(view: View): void {
    for (const standing of this.#joined) if (standing.view === view) this.#joined.delete(standing);
  }

  async #pass(batch: readonly PersistedEvent[]): Promise<void> {
    const { decode } = this.#sources;
    const events = batch.filter(({ position }) => this.#isAhead(position));
    const fresh = events.map((event) => arrivalOf(event, decode));
    if (fresh.length === 0) return;
    const from = performance.now();
    await advance(this.#sources, [...this.#joined], fresh);
    this.#position = fresh.at(-1)!.checkpoint.position;
    for (const standing of this.#joined) if (!goesOn(standing)) this.#joined.delete(standing);
    try {
      this.#sources.shown?.(events, from);
    } catch {
      // What it tells whoever watches is lost, as when nobody listens: the views go on.
    }
  }

  #isAhead = (position: Position): boolean => this.#position === null || comparePositions(position, this.#position) > 0;

  /** What the subscription has passed and this view has not. Little: it has read by itself before. */
  async #missedBy(standing: Standing | undefined): Promise<Arrival[]> {
    const missed: Arrival[] = [];
    if (!standing || this.#position === null) return missed;
    for await (const event of this.#sources.events.readAll(standing.checkpoint?.position ?? null)) {
      if (this.#isAhead(event.position)) break;
      missed.push(arrivalOf(event, this.#sources.decode));
    }
    return missed;
  }
}
