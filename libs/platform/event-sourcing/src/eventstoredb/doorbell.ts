import { setTimeout as delay } from 'node:timers/promises';
import { END, excludeSystemEvents, type EventStoreDBClient } from '@eventstore/db-client';
import type { Call, EngineConnection } from './engine-connection.ts';

/**
 * Says that something may have been appended. It listens to the engine, and says nothing about what came: whoever hears
 * it reads on from where it stands, so nothing is missed between reading up and listening, nor while the engine was
 * away. A bell that fails to ring costs a while: whoever waits looks by itself now and then.
 */
export class Doorbell {
  readonly #connection: EngineConnection;
  readonly #lookMs: number;
  readonly #broke: () => void;
  #rung = Promise.withResolvers<undefined>();
  #rings = 0;
  #listens = false;

  constructor(connection: EngineConnection, lookMs: number, broke: () => void) {
    this.#connection = connection;
    this.#lookMs = lookMs;
    this.#broke = broke;
  }

  /** Asked before looking, given to `next` after it: what rang meanwhile is not waited for. */
  get rings(): number {
    return this.#rings;
  }

  ring(): void {
    this.#rings += 1;
    this.#rung.resolve(undefined);
    this.#rung = Promise.withResolvers<undefined>();
  }

  /** Resolves when it has rung since, after a while in any case, and when the signal aborts. */
  async next(since: number, signal: AbortSignal): Promise<void> {
    if (!this.#listens) void this.#listen();
    if (this.#rings !== since || signal.aborted) return;
    const over = new AbortController();
    const until = AbortSignal.any([signal, over.signal]);
    await Promise.race([this.#rung.promise, delay(this.#lookMs, undefined, { signal: until }).catch(() => undefined)]);
    over.abort();
  }

  /** Whatever ends the subscription, clean or not, it is a drop: the client never subscribes again by itself. */
  async #listen(): Promise<void> {
    const { closing } = this.#connection;
    for (this.#listens = true; !closing.aborted; this.ring()) {
      const heard = await this.#connection.listen((client, call) => this.#ringing(client, call)).catch(() => false);
      if (closing.aborted) return;
      this.#broke();
      await delay((heard ? 50 : 1_000) * (0.5 + Math.random()), undefined, { signal: closing }).catch(() => undefined);
    }
  }

  async #ringing(client: EventStoreDBClient, call: Call): Promise<boolean> {
    const subscription = client.subscribeToAll({
      ...{ credentials: call.credentials, fromPosition: END, filter: excludeSystemEvents() },
    });
    let heard = false;
    const stop = () => void subscription.unsubscribe().catch(() => undefined);
    this.#connection.closing.addEventListener('abort', stop);
    subscription.on('confirmation', () => {
      heard = true;
      this.ring();
    });
    try {
      for await (const _ of subscription) this.ring();
    } catch {
      return heard;
    } finally {
      this.#connection.closing.removeEventListener('abort', stop);
      stop();
    }
    return heard;
  }
}
