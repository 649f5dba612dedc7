import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { JobShown } from '#contexts/jobs';
import { LoopbackEngine } from '#contract/event-sourcing';
import { LoopbackMongo } from '#contract/mongo-engine';
import { askedUntil } from '#contract/time';
import { paperwork } from '../harness/paperwork.ts';
import { senOfficer } from '../harness/the-people.ts';
import { BuiltServer, ensureBuilt } from '../kill/built-server.ts';
import { verbProcess } from '../ops/verb-process.ts';

const folder = mkdtempSync(join(tmpdir(), 'threads-'));
let [engine, database]: [LoopbackEngine?, LoopbackMongo?] = [];
let stores: Readonly<Record<string, string>>;
let server: BuiltServer;
let token: string;

beforeAll(async () => {
  ensureBuilt();
  [engine, database] = [await LoopbackEngine.started(), await LoopbackMongo.started()];
  stores = { EVENTSTORE_URL: engine.url, MONGODB_URL: database.url };
  server = await BuiltServer.start(folder, stores);
  const signIn = await fetch(`${server.address}/dev/token`, {
    ...{ method: 'POST', headers: { 'content-type': 'application/json' } },
    body: JSON.stringify({ person: senOfficer.id }),
  });
  token = ((await signIn.json()) as { token: string }).token;
  await askedUntil(
    'the server to be ready',
    () => fetch(`${server.address}/health/ready`),
    ({ ok }) => ok,
  );
}, 300_000);
afterAll(async () => {
  // One that does not stop is not to outlive this.
  await server.kill();
  engine?.kill();
  await database?.stop();
  rmSync(folder, { recursive: true });
});

async function send(method: 'GET' | 'POST', path: string, body?: object): Promise<Response> {
  const headers = { authorization: `Bearer ${token}`, 'access-reason': 'To plan visits' };
  const sent = body && { body: JSON.stringify(body), headers: { ...headers, 'content-type': 'application/json' } };
  return fetch(`${server.address}${path}`, { method, headers, ...sent });
}

/** What only the built server has: threads, each with a connection of its own to the database. */
it('a view built anew in a thread goes live, a file is made in another, and the server stops when it is told', async () => {
  expect((await send('POST', '/children', { ...paperwork.child, upn: null })).status).toBe(201);
  const { complained, code, said } = await verbProcess(
    ['rebuild-view', 'child-record'],
    { DATA_DIR: folder, ...stores },
    'built',
  );
  expect([complained, code, said]).toEqual(['', 0, expect.stringContaining('has been built anew and is live')]);
  const { jobId } = (await (await send('POST', '/caseload-files', { whose: 'service' })).json()) as { jobId: string };
  const job = async () => (await (await send('GET', `/jobs/${jobId}`)).json()) as JobShown;
  expect(await askedUntil('the file to be made', job, ({ endedAt }) => endedAt !== null)).toMatchObject({
    state: 'done',
    file: true,
  });
  expect(await (await send('GET', `/jobs/${jobId}/file`)).text()).toContain(paperwork.child.familyName);
  expect(await server.stop()).toBe(0);
}, 120_000);
