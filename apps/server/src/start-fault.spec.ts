import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { PinoLog } from '#platform/telemetry';
import { readConfiguration } from './configuration/configuration.ts';
import { serve } from './serve.ts';
import { startFault } from './start-fault.ts';

describe('A start that fails is told in words', () => {
  let folder: string;
  beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'fault-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  const told = async (environment: Readonly<Record<string, string>>): Promise<string> => {
    try {
      const configuration = readConfiguration({ PORT: '0', DATA_DIR: folder, ...environment });
      await (await serve(configuration, new PinoLog('silent'))).close();
      return 'started';
    } catch (error) {
      return startFault(error, { DATA_DIR: folder, ...environment });
    }
  };

  it('of the port, when something else listens there', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const PORT = String((other.address() as AddressInfo).port);
    expect(await told({ PORT })).toBe(`PORT ${PORT} cannot be listened on (EADDRINUSE). Choose another.`);
    other.close();
  });

  it('of the data folder, when it is none', async () => {
    const DATA_DIR = join(folder, 'a-file');
    writeFileSync(DATA_DIR, '');
    const words = `DATA_DIR ${DATA_DIR} cannot be used (EEXIST). Name a folder that this user may write.`;
    expect(await told({ DATA_DIR })).toBe(words);
  });

  it('of every variable that is wrong', async () => expect(await told({ ROLE: 'api' })).toContain('ROLE: must be all'));

  it('with the place of a bug, and nothing else', () => {
    const bug = new TypeError('a bug');
    expect(startFault(bug, {})).toBe(bug.stack);
  });
});
