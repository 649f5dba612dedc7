import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { rebuilding } from '../../apps/server/src/composition/running-projector.ts';
import { BuiltServer, ensureBuilt } from '../kill/built-server.ts';
import { verbProcess } from './verb-process.ts';

const folder = mkdtempSync(join(tmpdir(), 'built-'));
let server: BuiltServer;
beforeAll(async () => {
  ensureBuilt();
  server = await BuiltServer.start(folder);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true }));

it('the built server rebuilds in a thread, one from its sources between its other turns', () => {
  const placed = { dataFolder: folder, eventStore: null, database: null };
  expect(rebuilding(placed, import.meta.url)).toEqual({});
  expect(rebuilding(placed, 'file:///app/dist/running-projector.js')).toEqual({ rebuild: expect.any(Function) });
});

it('the built verbs work beside the built server, whose thread finds its program', async () => {
  const built = (...words: readonly string[]) => verbProcess(words, { DATA_DIR: folder }, 'built');
  const rebuild = await built('rebuild-view', 'child-line');
  expect([rebuild.complained, rebuild.code]).toEqual(['', 0]);
  expect(rebuild.said).toMatch(/child-line@\d+ has been built anew and is live\./);
  expect((await built('backup', `${folder}-backup`)).code).toBe(0);
  expect((await built('verify-history')).code).toBe(0);
  rmSync(`${folder}-backup`, { recursive: true });
  rmSync(`${folder}-backup-keys`, { recursive: true });
  expect(await server.stop()).toBe(0);
}, 60_000);
