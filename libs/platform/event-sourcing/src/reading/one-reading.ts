import { EventStore, type PersistedEvent } from '../port/event-store.ts';
import type { Position } from '../port/position.ts';
import { Tail } from './tail.ts';

/** Events that the reading keeps for those a little behind; one who is further behind reads alone until it is near. */
const KEEP = 250;

/**
 * An event store whose subscriptions share one reading: what is appended is fetched once, however many follow. Who is
 * new, or falls behind, reads alone up to the head and joins again; it holds up nobody, and misses nothing.
 */
export class OneReading extends EventStore {
  readonly storeId: string;
  readonly #inner: EventStore;
  readonly #keep: number;
  readonly #joined = new Map<symbol, number>();
  #tail: Tail | undefined;
  #closed = false;

  constructor(inner: EventStore, keep = KEEP) {
    super();
    this.#inner = inner;
    this.#keep = keep;
    this.storeId = inner.storeId;
  }

  override append = (...args: Parameters<EventStore['append']>) => this.#inner.append(...args);
  override readStream = (...args: Parameters<EventStore['readStream']>) => this.#inner.readStream(...args);
  override readAll = (after: Position | null) => this.#inner.readAll(after);
  override eventAt = (position: Position) => this.#inner.eventAt(position);
  override head = () => this.#inner.head();

  override close(): Promise<void> {
    this.#closed = true;
    return this.#inner.close();
  }

  override subscribe(after: Position | null, signal: AbortSignal): AsyncIterable<PersistedEvent> {
    return this.#follow(this.#inner.readAll(after), after, signal);
  }

  /** Fetched events that the slowest of those who have joined has still to take. */
  get held(): number {
    return this.#tail ? Math.max(0, ...[...this.#joined.values()].map((next) => this.#tail!.end - next)) : 0;
  }

  async *#follow(first: AsyncIterable<PersistedEvent>, after: Position | null, signal: AbortSignal) {
    const me = Symbol('follower');
    const ended = () => signal.aborted || this.#closed;
    let passed = after;
    try {
      for (let alone = first; ; alone = this.#inner.readAll(passed)) {
        for await (const event of alone) {
          if (ended()) return;
          yield event;
          passed = event.position;
        }
        const tail = (this.#tail ??= new Tail(this.#inner, passed, this.#keep));
        for (let next = tail.numberAfter(passed); next !== null;) {
          const event = tail.at(next);
          if (event) next += 1;
          this.#joined.set(me, next);
          if (ended()) return;
          if (event) {
            yield event;
            passed = event.position;
          } else if (next < tail.end) next = null;
          else if (!(await this.#moreOf(tail, signal))) return;
        }
        this.#leave(me);
      }
    } catch (error) {
      if (!ended()) throw error;
    } finally {
      this.#leave(me);
    }
  }

  async #moreOf(tail: Tail, signal: AbortSignal): Promise<boolean> {
    try {
      return await unlessAborted(tail.more(), signal);
    } catch (error) {
      // Whoever asks next begins a reading of its own; who stood here goes on from what it has passed.
      if (this.#tail === tail) this.#tail = undefined;
      throw error;
    }
  }

  #leave(me: symbol): void {
    this.#joined.delete(me);
    if (this.#joined.size > 0) return;
    this.#tail?.close();
    this.#tail = undefined;
  }
}

/** False as soon as the signal aborts; listens no longer than it waits. */
function unlessAborted(waiting: Promise<boolean>, signal: AbortSignal): Promise<boolean> {
  if (signal.aborted) return Promise.resolve(false);
  const { promise, resolve, reject } = Promise.withResolvers<boolean>();
  const stop = () => resolve(false);
  signal.addEventListener('abort', stop);
  waiting.then(resolve, reject);
  return promise.finally(() => signal.removeEventListener('abort', stop));
}
