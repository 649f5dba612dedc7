import { inspect } from 'node:util';
import { setTimeout as delay } from 'node:timers/promises';

const EVERY_MS = 50;
/** Within the limit of a test, which would say neither what was waited for nor what was there instead. */
const TIMES = 1_000;

/**
 * Asks who tells nobody, until it is so.
 * @throws Error it never was: with what was answered last
 */
export async function askedUntil<T>(ask: () => Promise<T>, isSo: (answer: T) => boolean, times = TIMES): Promise<T> {
  let answer = await ask();
  for (let asked = 1; !isSo(answer); asked++) {
    if (asked === times) throw new Error(`Asked ${times} times, and in the end it was ${inspect(answer)}`);
    await delay(EVERY_MS);
    answer = await ask();
  }
  return answer;
}
