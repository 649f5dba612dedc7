/** What it is read from, which changes with whatever was written, and when. */
type AsOf = Readonly<{ from: string; at: number }>;

/** However still the views stand, so old what was read may be: they may have been written by another server, of no event. */
const AT_MOST_MS = 60_000;

/**
 * What many ask for alike and again and again, read once for all of them, and not again until something has changed. It keeps
 * only what was asked since then, so it holds no more than there are who ask.
 */
export class ReadOnce<T> {
  readonly #kept = new Map<string, Readonly<{ at: number; read: Promise<T> }>>();
  #from: string | null = null;

  of(asked: string, { from, at }: AsOf, read: () => Promise<T>): Promise<T> {
    if (this.#from !== from) this.#kept.clear();
    this.#from = from;
    const kept = this.#kept.get(asked);
    if (kept && Math.abs(at - kept.at) < AT_MOST_MS) return kept.read;
    const reading = read();
    this.#kept.set(asked, { at, read: reading });
    // Whoever asks next may have more luck.
    reading.catch(() => this.#kept.get(asked)?.read === reading && this.#kept.delete(asked));
    return reading;
  }
}
