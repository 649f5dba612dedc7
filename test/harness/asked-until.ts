import { setTimeout as delay } from 'node:timers/promises';

/** Asks a process of its own, which tells nobody, until it is so; else the test ends by its own limit. */
export async function askedUntil<T>(ask: () => Promise<T>, isSo: (answer: T) => boolean): Promise<T> {
  for (;;) {
    const answer = await ask();
    if (isSo(answer)) return answer;
    await delay(50);
  }
}
