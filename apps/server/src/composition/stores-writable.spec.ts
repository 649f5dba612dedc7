import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { StoresWritable } from './ready-when.ts';

let folder: string;
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'room-'))));
afterAll(() => rmSync(folder, { recursive: true }));

it('is ready while there is room and the marks can be written, and no longer', async () => {
  let written = true;
  const marks = { written: async () => written };
  const writable = new StoresWritable(folder, marks);
  expect(await writable.ready()).toBe(true);
  written = false;
  expect(await writable.ready()).toBe(false);
  written = true;
  expect(await new StoresWritable(folder, marks, Number.MAX_SAFE_INTEGER).ready()).toBe(false);
});

it('is not ready when the folder itself is gone', async () => {
  await expect(new StoresWritable(join(folder, 'gone'), { written: async () => true }).ready()).rejects.toThrow(
    'ENOENT',
  );
});
