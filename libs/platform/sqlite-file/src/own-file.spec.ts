import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import Database from 'better-sqlite3';
import { ownFile } from './own-file.ts';

// Only Linux lists the locks of a file.
(process.platform === 'linux' ? it : it.skip)(
  'makes a file for its owner alone, and opens none that is there, since to close it would drop the locks on it',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'own-file-'));
    const file = join(folder, 'notes.sqlite');
    try {
      ownFile(file);
      expect(statSync(file).mode & 0o777).toBe(0o600);
      const held = new Database(file);
      held.pragma('locking_mode = EXCLUSIVE');
      held.exec('create table notes (words text) strict');
      ownFile(file);
      expect(locksOn(file)).toBe(true);
      held.close();
      expect(locksOn(file)).toBe(false);
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
);

/** Whether this process holds a POSIX lock on a file, as the kernel counts them. */
function locksOn(file: string): boolean {
  const { ino } = statSync(file);
  return readFileSync('/proc/locks', 'utf8')
    .split('\n')
    .some((line) => line.includes(` ${process.pid} `) && line.includes(`:${ino} `));
}
