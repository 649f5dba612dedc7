import { setTimeout as delay } from 'node:timers/promises';

const FIRST_MS = 250;
const LONGEST_MS = 30_000;

/**
 * Runs `attempt` until it returns; after a passing error waits twice as long as before, with jitter, and tries again; an
 * attempt that ran for long before it failed begins the count anew.
 * Ends quietly when `signal` aborts.
 */
export async function untilItWorks(
  attempt: () => Promise<void>,
  onError: (error: unknown, tries: number) => void,
  signal: AbortSignal,
): Promise<void> {
  for (let tries = 1; !signal.aborted; tries++) {
    const began = performance.now();
    try {
      return await attempt();
    } catch (error) {
      if (signal.aborted) return;
      if (performance.now() - began > LONGEST_MS) tries = 1;
      onError(error, tries);
      const wait = Math.min(FIRST_MS * 2 ** (tries - 1), LONGEST_MS);
      await delay(wait * (0.5 + Math.random() / 2), undefined, { signal, ref: false }).catch(() => undefined);
    }
  }
}
