import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { RestartEngine } from '#contract/outages';

/**
 * How a test of a suite may let that befall its engine: null where it has none, or nobody said how.
 * @param command is run with the word, and ends when the engine is back
 */
export const restartedBy = (command: string | undefined): RestartEngine | null =>
  command?.trim()
    ? async (how) => void (await promisify(execFile)('/bin/sh', ['-c', `${command} "$1"`, 'restart', how]))
    : null;
