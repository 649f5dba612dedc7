import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { expect, it } from '@jest/globals';
import { leftOpen, openNow } from '../left-open.mjs';
import { World } from '../world.mjs';

/** A world as jest makes one for a suite of a project. */
async function worldOf(project: string): Promise<World> {
  const projectConfig = { displayName: { name: project }, globals: {}, testEnvironmentOptions: {}, fakeTimers: {} };
  const world = new World({ globalConfig: {}, projectConfig }, {});
  await world.setup();
  return world;
}

const NOTHING = new URL('data:text/javascript,');
/** Asked for as a module does that was loaded before. */
const startings: readonly (readonly [string, () => object])[] = [
  ['Worker', () => new (process.getBuiltinModule('node:worker_threads').Worker)(NOTHING)],
  ['spawn', () => process.getBuiltinModule('node:child_process').spawn(process.execPath, ['--version'])],
  ['fork', () => process.getBuiltinModule('node:child_process').fork('nowhere')],
  ['execFileSync', () => process.getBuiltinModule('node:child_process').execFileSync(process.execPath, ['--version'])],
];

it.each(startings)('a unit that asks for %s is told where it belongs', async (what, start) => {
  const world = await worldOf('unit');
  expect(start).toThrow(`this one asks for ${what}: name it ….contract.spec.ts`);
  await world.teardown();
});

it('whatever is no unit starts what it likes, also after a unit in the same worker', async () => {
  await (await worldOf('unit')).teardown();
  const world = await worldOf('contract');
  const ends = [new Worker(NOTHING), spawn(process.execPath, ['--version'], { stdio: 'ignore' })];
  expect(await Promise.all(ends.map((each) => once(each, 'exit')))).toEqual([[0], [0, null]]);
  await world.teardown();
});

it('a unit that leaves a timer running has failed', async () => {
  const world = await worldOf('unit');
  const timer = setInterval(() => undefined, 3_600_000);
  await expect(world.teardown()).rejects.toThrow('This suite leaves open: Timeout.');
  clearInterval(timer);
});

it('a unit that leaves a server open has failed', async () => {
  const before = openNow();
  const world = await worldOf('unit');
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  await expect(world.teardown()).rejects.toThrow('This suite leaves open: TCPServerWrap.');
  server.close();
  expect(await leftOpen(before)).toEqual([]);
});

it.each(['unit', 'system'])(
  'a folder that a suite of the %s project made goes with it, whoever made it',
  async (project) => {
    const world = await worldOf(project);
    const at = join(tmpdir(), 'made-');
    const files = process.getBuiltinModule('node:fs');
    const folders = [files.mkdtempSync(at), await files.promises.mkdtemp(at)];
    writeFileSync(join(folders[0]!, 'kept'), '');
    await world.teardown();
    expect(folders.filter((each) => existsSync(each))).toEqual([]);
  },
);
