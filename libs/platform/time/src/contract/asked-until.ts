import { inspect } from 'node:util';
import { setTimeout as delay } from 'node:timers/promises';

const EVERY_MS = 50;
/** Within the limit of a test, which would say neither what was waited for nor what was there instead. */
const TIMES = 1_000;

type Asking = Readonly<{
  /** How often at most: more where a machine may be that slow, and the test's own limit is longer, too. */
  times?: number;
  /** Zero where nothing but a turn of the loop is needed. */
  everyMs?: number;
}>;

/**
 * Asks who tells nobody, until it is so.
 * @param waitedFor in words, for whoever reads that it never was
 * @throws Error it never was: with what was waited for, and what was answered last
 */
export async function askedUntil<T, S extends T = T>(
  waitedFor: string,
  ask: () => T | Promise<T>,
  isSo: ((answer: T) => answer is S) | ((answer: T) => boolean),
  { times = TIMES, everyMs = EVERY_MS }: Asking = {},
): Promise<S> {
  for (let asked = 1; ; asked++) {
    const answer = await ask();
    if (isSo(answer)) return answer as S;
    if (asked >= times)
      throw new Error(`Waited in vain for ${waitedFor}: asked ${times} times, in the end it was ${inspect(answer)}`);
    await (everyMs > 0 ? delay(everyMs) : new Promise(setImmediate));
  }
}
