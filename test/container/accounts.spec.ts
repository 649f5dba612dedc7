import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { text as textOf } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { emptyVolumes, makeSecrets } from './first-start.ts';

let folder: string;
beforeAll(() => makeSecrets((folder = emptyVolumes())));
afterAll(() => rmSync(folder, { recursive: true }));

const secret = (place: string) => readFileSync(join(folder, place), 'utf8').trim();

type Asked = Readonly<{ method: string; url: string; by: string; body: string }>;

/** As the event store answers of accounts and of its settings. */
async function anEventStore() {
  const asked: Asked[] = [];
  const kept = { account: false, rights: '' };
  const answer = async (request: IncomingMessage): Promise<readonly [number, string]> => {
    const { method = '', url = '', headers } = request;
    const [, by = ''] = /^Basic (.+)$/.exec(headers.authorization ?? '') ?? [];
    const body = await textOf(request);
    asked.push({ method, url, by: Buffer.from(by, 'base64').toString(), body });
    if (url === '/health/live') return [204, ''];
    if (asked.at(-1)!.by !== `admin:${secret('event-store/admin-password')}`) return [401, ''];
    if (url === '/users/throughline') return [kept.account ? 200 : 404, ''];
    if (url === '/users/') {
      kept.account = true;
      return [201, ''];
    }
    if (url === '/streams/%24settings/head') return kept.rights ? [200, kept.rights] : [404, ''];
    if (headers['es-eventtype'] === '$settings') {
      kept.rights = body;
      return [201, ''];
    }
    return [404, ''];
  };
  const server = createServer({ key: secret('event-store/node.key'), cert: secret('event-store/node.pem') });
  server.on(
    'request',
    (request, reply) => void answer(request).then(([status, body]) => reply.writeHead(status).end(body)),
  );
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = `https://localhost:${(server.address() as AddressInfo).port}`;
  const admit = () =>
    promisify(execFile)('/bin/sh', ['compose/admit-to-event-store.sh'], {
      env: { PATH: process.env['PATH'], ADDRESS: address, SECRETS: join(folder, 'event-store') },
    });
  return { asked, admit, close: () => server.close() };
}

describe('The account in the event store', () => {
  it('is made once, reads and writes streams and reads all, and administers nothing', async () => {
    const { asked, admit, close } = await anEventStore();
    await admit();
    const written = asked.filter(({ method }) => method === 'POST');
    const [account, rights] = written.map(({ body }) => JSON.parse(body) as Record<string, unknown>);
    expect(account).toMatchObject({
      loginName: 'throughline',
      groups: [],
      password: secret('event-store/service-password'),
    });
    expect(rights).toMatchObject({
      $userStreamAcl: { $r: ['throughline', '$admins'], $w: ['throughline', '$admins'], $d: '$admins', $mw: '$admins' },
      $systemStreamAcl: { $r: ['throughline', '$admins'], $w: '$admins', $d: '$admins', $mw: '$admins' },
    });
    await admit();
    expect(asked.filter(({ method }) => method === 'POST')).toEqual(written);
    close();
  });
});

describe('The account in the database', () => {
  /** As the shell of the database gives it to a script. */
  async function begun(kept: { initiated: boolean; user: unknown }) {
    const said: unknown[] = [];
    const database = (name: string): Record<string, unknown> => ({
      auth: (user: string, password: string) =>
        said.push(['auth', user, password === secret('database/root-password')]),
      adminCommand: (command: { replSetGetStatus?: 1; replSetInitiate?: unknown }) => {
        if (command.replSetGetStatus && !kept.initiated) throw new Error('no replset config has been received');
        if (!command.replSetInitiate) return;
        said.push(command);
        kept.initiated = true;
      },
      hello: () => ({ isWritablePrimary: kept.initiated }),
      getUser: () => kept.user,
      createUser: (user: unknown) => said.push([name, (kept.user = user)]),
    });
    const script = readFileSync('compose/begin-replica-set.mongosh', 'utf8');
    const files = { readFileSync: (path: string) => secret(path.replace('/secrets/', 'database/')) };
    runInNewContext(script, {
      ...{ connect: () => database('admin'), require: () => files, print: () => undefined },
      sleep: () => expect('the set takes writes').toBe('at once'),
    });
    return said;
  }

  it('is made once in a set of one, reads and writes its own database, and administers nothing', async () => {
    const kept = { initiated: false, user: null };
    const authenticated = ['auth', 'administrator', true];
    expect(await begun(kept)).toEqual([
      authenticated,
      { replSetInitiate: { _id: 'throughline', members: [{ _id: 0, host: 'database:27017' }] } },
      [
        'admin',
        {
          ...{ user: 'throughline', pwd: secret('database/service-password') },
          roles: [{ role: 'readWrite', db: 'throughline' }],
        },
      ],
    ]);
    expect(`throughline:${secret('database/service-password')}`).toBe(secret('access/database-user'));
    expect(await begun(kept)).toEqual([authenticated]);
  });
});
