import type { EventEmitter } from 'node:events';

/** Ctrl-C on `npm start` comes twice, from the terminal and from npm; whoever presses it again does so later than this. */
const SAME_MS = 1_000;

/**
 * Resolves when the process is asked to stop. Asked once more after a while, it ends at once.
 * @param now milliseconds that only go forward
 */
export function askedToStop(signals: EventEmitter, now: () => number, endAtOnce: () => void): Promise<void> {
  let first: number | null = null;
  return new Promise((resolve) => {
    const asked = () => {
      first ??= now();
      if (now() - first > SAME_MS) endAtOnce();
      resolve();
    };
    for (const signal of ['SIGTERM', 'SIGINT']) signals.on(signal, asked);
  });
}
