import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import { PinoLog } from '#platform/telemetry';
import { FilesInPlace } from './files-in-place.ts';

let folder: string;
let keys: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'place-'));
  keys = join(folder, 'keys.sqlite');
  writeFileSync(keys, 'as opened');
});
afterEach(() => rmSync(folder, { recursive: true }));

it.each([
  ['was taken away', () => rmSync(keys)],
  [
    'has another in its place',
    () => {
      writeFileSync(join(folder, 'older'), 'older');
      renameSync(join(folder, 'older'), keys);
    },
  ],
])('a server is not ready once a file of its store %s, says so once, and is not ready again', async (_, happens) => {
  const log = new PinoLog('silent');
  const told = jest.spyOn(log, 'error');
  const place = await FilesInPlace.of([keys], log);
  writeFileSync(keys, 'written to');
  expect([await place.ready(), await place.details()]).toEqual([true, { gone: [] }]);
  happens();
  expect([await place.ready(), await place.ready(), told.mock.calls.length]).toEqual([false, false, 1]);
  expect(await place.details()).toEqual({ gone: ['keys.sqlite'] });
});
