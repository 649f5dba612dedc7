import { setTimeout as delay } from 'node:timers/promises';
import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import {
  comparePositions,
  EventStore,
  ForeignPosition,
  lagAfter,
  type PersistedEvent,
  type Position,
} from '#platform/event-sourcing';
import { Sealer } from '#platform/privacy';
import { ReadModels, ViewBehind } from '#platform/read-models';
import { Log } from '#platform/telemetry';
import { Clock } from '#platform/time';
import { ReadinessCheck } from '#platform/web';
import { childRecord } from '../views/child-record/child-record.ts';
import { ChildIndex } from './child-index.ts';
import { EventIndexer } from './event-indexer.service.ts';
import { indexRecords, mendParked } from './index-records.service.ts';

const BATCH = 500;
const LIMIT_MS = 5000;
const [SHORTEST_PAUSE_MS, LONGEST_PAUSE_MS] = [50, 5000];

/**
 * The search index of this process: filled from the records of all children at the start, then following the events with
 * a position of its own. Names are in memory here and nowhere else.
 */
@Injectable()
export class ChildSearch extends ReadinessCheck implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly name = 'search index of children';
  readonly #stopping = new AbortController();
  #index = new ChildIndex();
  #position: Position | null = null;
  #filled = false;
  #built = false;
  #moved = Promise.withResolvers<undefined>();
  #following = Promise.resolve();

  constructor(
    private readonly events: EventStore,
    private readonly readModels: ReadModels,
    private readonly sealer: Sealer,
    private readonly indexer: EventIndexer,
    private readonly log: Log,
    private readonly clock: Clock,
  ) {
    super();
  }

  get index(): ChildIndex {
    return this.#index;
  }

  onApplicationBootstrap(): void {
    this.#following = this.#follow(this.#stopping.signal);
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.#stopping.abort();
    await this.#following;
  }

  ready(): boolean {
    return this.#built;
  }

  override async details() {
    const behind = await lagAfter(this.events, this.#position, this.clock.now());
    return { position: this.#position, behind, parked: this.#index.parkedInWords };
  }

  /** Resolves once everything written so far is in the index. @throws ViewBehind */
  async reachHead(): Promise<void> {
    await this.reached(await this.events.head());
  }

  /** Resolves once the index has passed the position. @throws ViewBehind @throws ForeignPosition */
  async reached(position: Position | null, limitMs = LIMIT_MS): Promise<void> {
    const limit = AbortSignal.timeout(limitMs);
    const tooLong = new Promise<void>((resolve) => limit.addEventListener('abort', () => resolve(), { once: true }));
    while (!this.#hasPassed(position)) {
      if (limit.aborted) throw new ViewBehind(['child-search']);
      await Promise.race([this.#moved.promise, tooLong]);
    }
  }

  /** Looks again at what could not be read, where the records are at least as new as the index. */
  async mend(): Promise<void> {
    const index = this.#index;
    if (index.parked.length === 0) return;
    const recorded = await this.readModels.positionOf(childRecord.collection);
    if (recorded && this.#position && comparePositions(recorded, this.#position) >= 0)
      await mendParked(index, this.readModels, this.sealer);
  }

  #hasPassed(position: Position | null): boolean {
    if (position === null) return this.#built;
    return this.#position !== null && comparePositions(this.#position, position) >= 0;
  }

  async #follow(signal: AbortSignal): Promise<void> {
    for (let failures = 0; !signal.aborted; failures++) {
      try {
        if (!this.#filled) await this.#fill();
        await this.#readUp(signal);
        for await (const event of this.events.subscribe(this.#position, signal)) {
          await this.#pass([event]);
          failures = 0;
        }
      } catch (error) {
        // Views that were made from another store are made anew, and the index from them.
        if (error instanceof ForeignPosition) this.#filled = false;
        const waits = error instanceof ViewBehind || error instanceof ForeignPosition;
        if (waits) failures = 0;
        else if (!signal.aborted) this.log.error('The search index of children cannot go on; it tries again.', error);
      }
      const pause = Math.min(LONGEST_PAUSE_MS, SHORTEST_PAUSE_MS * 2 ** failures);
      await delay(pause, undefined, { signal, ref: false }).catch(() => undefined);
    }
  }

  async #fill(): Promise<void> {
    const index = new ChildIndex();
    this.#position = await indexRecords(index, this.readModels, this.sealer);
    this.#index = index;
    this.#filled = true;
  }

  async #readUp(signal: AbortSignal): Promise<void> {
    let batch: PersistedEvent[] = [];
    for await (const event of this.events.readAll(this.#position)) {
      if (signal.aborted) return;
      batch.push(event);
      if (batch.length < BATCH) continue;
      await this.#pass(batch);
      batch = [];
    }
    await this.#pass(batch);
    this.#built = true;
    this.#move();
  }

  async #pass(events: readonly PersistedEvent[]): Promise<void> {
    await this.indexer.apply(this.#index, events);
    this.#position = events.at(-1)?.position ?? this.#position;
    this.#move();
  }

  #move(): void {
    this.#moved.resolve(undefined);
    this.#moved = Promise.withResolvers<undefined>();
  }
}
