import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { generateMasterKeyFile, loadMasterKey } from '#platform/keys';
import { ownDataFolder } from '#platform/data-folder';
import { DevelopmentSignIn, signInKey } from '#platform/identity';
import { PinoLog } from '#platform/telemetry';
import { SystemClock } from '#platform/time';
import { LotsFromConfiguration } from './lots/lots-from-configuration.ts';
import { dataFiles } from './composition/data-files.ts';
import { startServer } from './start-server.ts';

it('starts, says when it is ready, and gives its folder back when it is closed', async () => {
  const path = mkdtempSync(join(tmpdir(), 'server-'));
  const { masterKey, signInKey: keyFile } = dataFiles(path);
  await generateMasterKeyFile(masterKey);
  const clock = new SystemClock();
  const people = [
    {
      id: '0b0f9c54-7c76-4a0e-8f4b-0c7f3c1f3f11',
      name: 'A',
      does: 'SEN officer',
      role: 'auditor',
      team: null,
      organisation: null,
    },
  ];
  const server = await startServer({
    folder: ownDataFolder(path),
    masterKey: await loadMasterKey(masterKey),
    lots: LotsFromConfiguration.read('config/agreements', 'config/demo/providers-on-lots.json'),
    clock,
    log: new PinoLog('silent'),
    identity: {
      mode: 'demo',
      limits: { idleMinutes: 30, hours: 10 },
      verifier: new DevelopmentSignIn(people, await signInKey(keyFile), clock),
    },
  });
  const ready = await server.app.inject({ url: '/health/ready' });
  expect([ready.statusCode, ready.json()]).toEqual([
    200,
    {
      status: 'up',
      checks: expect.objectContaining({ views: 'up', processes: 'up', start: 'up' }),
      details: expect.objectContaining({ processes: expect.objectContaining({ held: [] }) }),
    },
  ]);
  await server.close();
  ownDataFolder(path).release();
  rmSync(path, { recursive: true });
});
