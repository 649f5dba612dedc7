import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { JobShown } from '#contexts/jobs';
import { paperwork } from '../harness/paperwork.ts';
import { senOfficer } from '../harness/the-people.ts';
import { BuiltServer, ensureBuilt } from './built-server.ts';

const CHILDREN = 230;
const folder = mkdtempSync(join(tmpdir(), 'killed-job-'));
let server: BuiltServer;
let token: string;

beforeAll(async () => {
  ensureBuilt();
  server = await BuiltServer.start(folder);
  const signIn = await fetch(`${server.address}/dev/token`, {
    ...{ method: 'POST', headers: { 'content-type': 'application/json' } },
    body: JSON.stringify({ person: senOfficer.id }),
  });
  token = ((await signIn.json()) as { token: string }).token;
}, 300_000);
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
});

async function send(method: 'GET' | 'POST', path: string, body?: object): Promise<Response> {
  const headers = { authorization: `Bearer ${token}`, 'access-reason': 'To plan visits' };
  const sent = body && { body: JSON.stringify(body), headers: { ...headers, 'content-type': 'application/json' } };
  return fetch(`${server.address}${path}`, { method, headers, ...sent });
}

async function job(jobId: string, is: (job: JobShown) => boolean): Promise<JobShown> {
  for (;;) {
    const shown = (await (await send('GET', `/jobs/${jobId}`)).json()) as JobShown;
    if (is(shown)) return shown;
  }
}

it('a file that the built server makes in a thread is made whole although the server is killed meanwhile', async () => {
  const names: string[] = [];
  for (let n = 0; n < CHILDREN; n++) {
    const child = {
      ...paperwork.child,
      upn: null,
      givenNames: `Ann ${'abcdefghij'[n % 10]}${n}`.replace(/\d/g, (digit) => 'klmnopqrst'[Number(digit)]!),
    };
    names.push(child.givenNames);
    expect((await send('POST', '/children', child)).status).toBe(201);
  }
  const { jobId } = (await (await send('POST', '/caseload-files', { whose: 'service' })).json()) as { jobId: string };
  await job(jobId, ({ state }) => state === 'running');
  await server.kill();
  server = await BuiltServer.start(folder);
  expect(await job(jobId, ({ endedAt }) => endedAt !== null)).toMatchObject({ state: 'done', file: true });
  const lines = (await (await send('GET', `/jobs/${jobId}/file`)).text()).split('\r\n');
  expect(names.filter((name) => lines.filter((line) => line.includes(`,${name},`)).length !== 1)).toEqual([]);
}, 300_000);
