import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { JobShown } from '#contexts/jobs';
import { askedUntil } from '#contract/time';
import { dataFiles } from '../../apps/server/src/composition/data-files.ts';
import { paperwork } from '../harness/paperwork.ts';
import { senOfficer } from '../harness/the-people.ts';
import { BuiltServer, ensureBuilt } from './built-server.ts';

/** A hundred children a part, and the end of the file. */
const [CHILDREN, TOGETHER, PARTS] = [600, 50, 7];
/** Some ten seconds. */
const LOOKS = 40_000;
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

const job = (jobId: string, is: (job: JobShown) => boolean): Promise<JobShown> =>
  askedUntil(`job ${jobId}`, async () => (await (await send('GET', `/jobs/${jobId}`)).json()) as JobShown, is);

const file = () => new Database(dataFiles(folder).operations, { readonly: true });
/** The parts that are kept of a job, sealed, as they stand in the file; and how often it was begun. */
function kept(jobId: string) {
  const operations = file();
  const parts = operations.prepare('select value from job_parts where job = ? order by number').pluck().all(jobId);
  const tries = operations.prepare('select tries from jobs where id = ?').pluck().get(jobId);
  operations.close();
  return { parts, tries };
}

/** Looked for without a pause, so that the kill comes before the next part. */
function untilAPartIsKept(jobId: string): void {
  for (let looks = 0; kept(jobId).parts.length === 0; looks++)
    if (looks === LOOKS) throw new Error('No part of the job was kept.');
}

async function registered(n: number): Promise<string> {
  const givenNames = `Ann ${'abcdefghij'[n % 10]}${n}`.replace(/\d/g, (digit) => 'klmnopqrst'[Number(digit)]!);
  expect((await send('POST', '/children', { ...paperwork.child, upn: null, givenNames })).status).toBe(201);
  return givenNames;
}

/** Asked for, and killed once some of it is kept and more is to be made: a machine may be quick enough to be done. */
async function killedHalfWay() {
  const killed = async () => {
    const asked = await send('POST', '/caseload-files', { whose: 'service' });
    const { jobId } = (await asked.json()) as { jobId: string };
    untilAPartIsKept(jobId);
    await server.kill();
    const half = kept(jobId);
    server = await BuiltServer.start(folder);
    return { jobId, half };
  };
  const isHalf = ({ half }: Awaited<ReturnType<typeof killed>>) => half.parts.length < PARTS;
  return askedUntil('a job that was killed half way', killed, isHalf, { everyMs: 0, times: 20 });
}

it('a file that the built server makes in a thread goes on behind what was kept when the server was killed', async () => {
  const names: string[] = [];
  for (let n = 0; n < CHILDREN; n += TOGETHER)
    names.push(...(await Promise.all(Array.from({ length: TOGETHER }, (_, i) => registered(n + i)))));
  const { jobId, half } = await killedHalfWay();
  expect([half.parts.length > 0, half.tries]).toEqual([true, 1]);
  expect(await job(jobId, ({ endedAt }) => endedAt !== null)).toMatchObject({ state: 'done', file: true });
  const whole = kept(jobId);
  // What was kept was not made again: sealed again, it would read otherwise.
  expect([whole.parts.slice(0, half.parts.length), whole.tries]).toEqual([half.parts, 2]);
  expect(whole.parts.length).toBeGreaterThanOrEqual(PARTS);
  const lines = (await (await send('GET', `/jobs/${jobId}/file`)).text()).split('\r\n');
  expect(names.filter((name) => lines.filter((line) => line.includes(`,${name},`)).length !== 1)).toEqual([]);
}, 300_000);
