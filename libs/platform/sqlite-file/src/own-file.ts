import { closeSync, openSync } from 'node:fs';

/**
 * Makes a file that is not there yet, readable by its owner alone. One that is there is not even opened: to close it would
 * drop the locks that this process holds on it by another connection (https://sqlite.org/howtocorrupt.html, 2.2), and
 * another process could take its log away from under them.
 */
export function ownFile(file: string): void {
  try {
    closeSync(openSync(file, 'wx', 0o600));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}
