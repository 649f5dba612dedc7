import { setTimeout as delay } from 'node:timers/promises';
import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { Catalogue, comparePositions, EventStore, type PersistedEvent, type Position } from '#platform/event-sourcing';
import { Sealer } from '#platform/privacy';
import { ViewBehind } from '#platform/read-models';
import { Log } from '#platform/telemetry';
import { ReadinessCheck } from '#platform/web';
import { ChildIndex } from './child-index.ts';
import { indexedTypes, indexEvents } from './index-events.query.ts';

const BATCH = 500;
const LIMIT_MS = 5000;
const LONGEST_PAUSE_MS = 5000;

/**
 * The search index of this process: built from the events at the start, then following them with a position of its own.
 * Names are in memory here and nowhere else.
 */
@Injectable()
export class ChildSearch extends ReadinessCheck implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly name = 'search index of children';
  readonly index = new ChildIndex();
  readonly #stopping = new AbortController();
  #position: Position | null = null;
  #moved = Promise.withResolvers<undefined>();
  #built = false;
  #following = Promise.resolve();

  constructor(
    private readonly events: EventStore,
    private readonly catalogue: Catalogue,
    private readonly sealer: Sealer,
    private readonly log: Log,
  ) {
    super();
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

  #hasPassed(position: Position | null): boolean {
    if (position === null) return this.#built;
    return this.#position !== null && comparePositions(this.#position, position) >= 0;
  }

  async #follow(signal: AbortSignal): Promise<void> {
    for (let failures = 0; !signal.aborted; failures++) {
      try {
        await this.#readUp(signal);
        for await (const event of this.events.subscribe(this.#position, signal)) {
          await this.#pass([event]);
          failures = 0;
        }
      } catch (error) {
        if (!signal.aborted) this.log.error('The search index of children cannot go on; it tries again.', error);
      }
      const pause = Math.min(LONGEST_PAUSE_MS, 100 * 2 ** failures);
      await delay(pause, undefined, { signal, ref: false }).catch(() => undefined);
    }
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
    const indexed = events
      .filter(({ type }) => indexedTypes.has(type))
      .map((event) => this.catalogue.decodeOnce(event));
    if (indexed.length > 0) await indexEvents(this.index, indexed, this.sealer);
    this.#position = events.at(-1)?.position ?? this.#position;
    this.#move();
  }

  #move(): void {
    this.#moved.resolve(undefined);
    this.#moved = Promise.withResolvers<undefined>();
  }
}
