import { chmodSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { PinoLog } from '#platform/telemetry';
import { readConfiguration } from '../../apps/server/src/configuration/configuration.ts';
import { serve } from '../../apps/server/src/serve.ts';
import { Service } from '../harness/service.ts';

let service: Service, folder: string, outside: string;
beforeEach(async () => {
  outside = mkdtempSync(join(tmpdir(), 'key-'));
  service = await Service.startedAt('2026-01-12T09:00:00.000Z');
  ({ folder } = service);
  await service.stop();
});
afterEach(async () => {
  await service.end();
  rmSync(outside, { recursive: true });
});

const PORT = 41_733;
const keyFile = () => join(outside, 'master.key');
const start = () =>
  serve(readConfiguration({ DATA_DIR: folder, MASTER_KEY_FILE: keyFile(), PORT: String(PORT) }), new PinoLog('silent'));
const refusedConnection = () =>
  new Promise((resolve) =>
    connect(PORT, '127.0.0.1').once('error', ({ code }: NodeJS.ErrnoException) => resolve(code)),
  );

it.each([
  [
    'another master key',
    'WrongMasterKey',
    (file: string) => writeFileSync(file, 'a1'.repeat(31) + '07', { mode: 0o600 }),
  ],
  ['no key file', 'MasterKeyRefused', () => undefined],
  [
    'a key file that others may read',
    'MasterKeyRefused',
    (file: string) => (writeFileSync(file, 'a1'.repeat(31) + '07'), chmodSync(file, 0o640)),
  ],
] as const)('%s stops the start before anything is served, and the folder is free again', async (_, name, lay) => {
  lay(keyFile());
  const files = readdirSync(folder);
  await expect(start()).rejects.toMatchObject({ name, message: expect.stringContaining('MASTER_KEY_FILE') });
  expect(await refusedConnection()).toBe('ECONNREFUSED');
  expect(readdirSync(folder).filter((file) => !files.includes(file))).toEqual([]);
  await service.start();
});
