import type { Log } from '#platform/telemetry';

/**
 * An error that nobody caught ends the process, as it should; but node itself would print its words, and they may be a
 * child's. What is left behind is where it happened.
 */
export function crashWithoutWords(log: Log): void {
  process.on('uncaughtException', (error) => {
    log.error('nobody caught this: the process ends', error);
    process.exit(1);
  });
}
