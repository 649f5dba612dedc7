/**
 * Appends to one stream are sent one after the other, as they were asked for: two that are on their way at once may
 * overtake each other, and the later one would then be refused. Streams do not wait for each other.
 */
export class StreamTurns {
  readonly #last = new Map<string, Promise<unknown>>();

  take<T>(stream: string, work: () => Promise<T>): Promise<T> {
    const before = this.#last.get(stream) ?? Promise.resolve();
    const mine = before.then(work, work);
    const settled = mine.catch(() => undefined);
    this.#last.set(stream, settled);
    void settled.then(() => this.#last.get(stream) === settled && this.#last.delete(stream));
    return mine;
  }

  /** When all that was asked for has its answer. */
  async over(): Promise<void> {
    while (this.#last.size > 0) await Promise.all(this.#last.values());
  }
}
