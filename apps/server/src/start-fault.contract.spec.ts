import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { StoreUnavailable } from '#platform/event-sourcing';
import { MongoAway } from '#platform/mongo-engine';
import { PinoLog, type Log } from '#platform/telemetry';
import { readConfiguration } from './configuration/configuration.ts';
import { serve } from './serve.ts';
import { startFault } from './start-fault.ts';

const voice = (rule: string) => `The server does not start. Set in its environment:\n  ${rule}`;

describe('A start that fails is told in words', () => {
  let folder: string;
  beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'fault-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  const told = async (environment: Readonly<Record<string, string>>, log: Log = new PinoLog('silent')) => {
    try {
      const configuration = readConfiguration({ PORT: '0', DATA_DIR: folder, ...environment });
      await (await serve(configuration, log)).close();
      return 'started';
    } catch (error) {
      return startFault(error, { DATA_DIR: folder, ...environment });
    }
  };

  const taken = async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    return [other, String((other.address() as AddressInfo).port)] as const;
  };

  it('of the port, when something else listens there', async () => {
    const [other, PORT] = await taken();
    const log = new PinoLog('silent');
    const logged = jest.spyOn(log, 'error');
    expect(await told({ PORT }, log)).toBe(
      voice(`PORT: ${PORT} is in use by another program; choose another, or 0 for any that is free.`),
    );
    // In one voice: the framework says nothing of its own beside it.
    expect(logged).not.toHaveBeenCalled();
    other.close();
  });

  it('of the port of the metrics, when something else listens there', async () => {
    const [other, METRICS_PORT] = await taken();
    expect(await told({ METRICS_PORT })).toBe(
      voice(`METRICS_PORT: ${METRICS_PORT} is in use by another program; choose another, or 0 for any that is free.`),
    );
    other.close();
  });

  it.each(['no JSON', '{"kty":"OKP","crv":"Ed25519"}'])(
    'of the key of the sign-in, when it is none: %s',
    async (held) => {
      const SIGN_IN_KEY_FILE = join(folder, 'sign-in');
      writeFileSync(SIGN_IN_KEY_FILE, held);
      expect(await told({ SIGN_IN_KEY_FILE })).toMatch(
        /^The server does not start: .*sign-in is no key of .* sign-in\./,
      );
    },
  );

  it('of the data folder, when it is none', async () => {
    const DATA_DIR = join(folder, 'a-file');
    writeFileSync(DATA_DIR, '');
    const words = `DATA_DIR: ${DATA_DIR} cannot be used (EEXIST); name a folder that this user may write.`;
    expect(await told({ DATA_DIR })).toBe(voice(words));
  });

  it('of every variable that is wrong', async () => expect(await told({ ROLE: 'boss' })).toContain('ROLE: all'));

  it('of one of several servers that shares nothing with the others', async () =>
    expect(await told({ ROLE: 'api' })).toMatch(/files have one: set EVENTSTORE_URL and MONGODB_URL, or ROLE=all/));

  it('of an empty port as of one left out', () => {
    const fault = Object.assign(new Error('listen'), { syscall: 'listen', code: 'EACCES' });
    expect(startFault(fault, { PORT: ' ' })).toBe(voice('PORT: 3000 is kept for the system; choose one from 1024.'));
  });

  it.each(['config/demo/people.json', 'config/agreements'])('of a start in another folder, where no %s is', (path) => {
    const fault = Object.assign(new Error('ENOENT'), { code: 'ENOENT', syscall: 'open', path });
    expect(startFault(fault, {})).toBe(
      `The server does not start. There is no ${path} here: start it in the folder that Throughline was put in.`,
    );
  });

  it.each([
    [{ code: 'EACCES', syscall: 'open', path: '/srv/data/master.key' }, '/srv/data/master.key cannot be used (EACCES)'],
    [{ code: 'EROFS', syscall: 'open', path: '/srv/data/x' }, '/srv/data/x cannot be used (EROFS)'],
    [{ code: 'SQLITE_READONLY_DIRECTORY' }, 'DATA_DIR: /srv/data cannot be used (SQLITE_READONLY_DIRECTORY)'],
  ])('of a file or a folder that this user may not use: %j', (fault, words) => {
    const said = startFault(Object.assign(new Error('denied'), fault), { DATA_DIR: '/srv/data' });
    expect(said).toContain(words);
    expect(said).not.toContain('    at ');
  });

  it.each([
    ['MONGODB_URL does not answer', new MongoAway()],
    ['its engine does nothing now', new StoreUnavailable('its engine does nothing now')],
  ])('of an engine that goes away while the server starts: %s', (words, away) => {
    expect(startFault(away, {})).toMatch(new RegExp(`${words}.*\nSee to it, then start again\\.$`, 's'));
  });

  it('with the place of a bug, and nothing else', () => {
    const bug = new TypeError('a bug');
    expect(startFault(bug, {})).toBe(bug.stack);
  });
});
