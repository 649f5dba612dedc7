import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { LoopbackEngine } from '#contract/event-sourcing';
import { LoopbackMongo } from '#contract/mongo-engine';
import { generateMasterKeyFile } from '#platform/keys';
import { PinoLog } from '#platform/telemetry';
import { readConfiguration } from '../../apps/server/src/configuration/configuration.ts';
import { serve, type Served } from '../../apps/server/src/serve.ts';

const folder = mkdtempSync(join(tmpdir(), 'at-once-'));
const masterKey = join(folder, 'master.key');
let engine: LoopbackEngine;
let database: LoopbackMongo;
let both: readonly Served[] = [];
beforeAll(async () => {
  [engine, database] = [await LoopbackEngine.started(), await LoopbackMongo.started()];
  await generateMasterKeyFile(masterKey);
});
afterAll(async () => {
  await Promise.all(both.map((each) => each.close()));
  engine.kill();
  await database.stop();
  rmSync(folder, { recursive: true });
});

const server = (name: string) =>
  serve(
    readConfiguration({
      ...{ DATA_DIR: join(folder, name), MASTER_KEY_FILE: masterKey, PORT: '0' },
      ...{ EVENTSTORE_URL: engine.url, MONGODB_URL: database.url },
    }),
    new PinoLog('silent'),
  );

/** Who is registered in it, by event; each of whom would be there twice. */
it('two servers that start at once on stores that are still to be laid lay one sample', async () => {
  both = await Promise.all([server('one'), server('other')]);
  const types: string[] = [];
  for await (const { type } of both[0]!.stores.events.readAll(null)) types.push(type);
  const alone = join(folder, 'alone');
  const whole = await serve(readConfiguration({ DATA_DIR: alone, PORT: '0' }), new PinoLog('silent'));
  const expected: string[] = [];
  for await (const { type } of whole.stores.events.readAll(null)) expected.push(type);
  await whole.close();
  expect(types.toSorted()).toEqual(expected.toSorted());
  expect(new Set(both.map(({ address }) => address)).size).toBe(2);
}, 240_000);
