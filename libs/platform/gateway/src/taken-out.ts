import { createHash } from 'node:crypto';
import type { Left } from './seams.ts';

/** A part of what leaves, and whom of it; a workbook is no text. */
export type LeavingPart = Readonly<{ text: string | Uint8Array; children: number }>;

/** What an answer is made into, and what that says of each child. */
export type Leaving = Readonly<{
  columns: readonly string[];
  parts: () => Iterable<LeavingPart> | AsyncIterable<LeavingPart>;
  /** What it is taken out for, where that was said before: when longer work was asked for. */
  reason?: string | null;
  /** Whoever stands in it though that was put on record before: if one of them is hidden from who takes it, it does not leave. */
  holds?: readonly string[];
}>;

/** What is on its way out and was put on record. The gateway alone makes one, and only of that a file is sent. */
export class TakenOut {
  readonly left: Left;
  readonly #parts: Leaving['parts'];

  constructor(left: Left, parts: Leaving['parts']) {
    this.left = left;
    this.#parts = parts;
  }

  /** Breaks off before its end where it would not be what was recorded: a key may have ended in between. */
  async *texts(): AsyncGenerator<string | Uint8Array, void, undefined> {
    const digest = createHash('sha256');
    let last: string | Uint8Array | null = null;
    for await (const { text } of this.#parts()) {
      if (last !== null) yield last;
      digest.update(text);
      last = text;
    }
    if (digest.digest('hex') !== this.left.digest) throw new Error('What was to be taken out changed meanwhile.');
    if (last !== null) yield last;
  }

  async whole(): Promise<string> {
    let whole = '';
    for await (const text of this.texts()) whole += String(text);
    return whole;
  }
}

/** Reads it once for its digest: nobody holds the whole of a long file. */
export async function leftOf(as: Left['as'], { columns, parts }: Leaving): Promise<Left> {
  const digest = createHash('sha256');
  let count = 0;
  for await (const { text, children } of parts()) {
    digest.update(text);
    count += children;
  }
  return { as, columns, count, digest: digest.digest('hex') };
}
