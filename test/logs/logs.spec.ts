import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { childRecord } from '#contexts/children';
import { dueList } from '#platform/deadlines';
import { APPEND_OUTCOMES } from '#platform/event-sourcing';
import { collectionName, type Collection } from '#platform/read-models';
import { allProcesses } from '#processes';
import { askedUntil } from '#contract/time';
import { views } from '../../apps/server/src/composition/all-contexts.ts';
import { EXCLUSIONS_OFFICER, FERRY_MEADOWS, SEN_OFFICER } from '../../apps/server/src/demo/cast.ts';
import { canary, foundIn } from '../erasure/canaries.ts';
import { ADMINISTRATOR } from '../erasure/council.ts';
import { ada, forms } from '../erasure/lived.ts';
import { BrokenServer } from './broken-server.ts';

const folder = mkdtempSync(join(tmpdir(), 'logs-'));
const said = canary('said');
const encoded = encodeURIComponent(said);
let server: BrokenServer, childId: string;
const seen: number[] = [];

beforeAll(async () => {
  server = await BrokenServer.on(folder);
  childId = ((await (await post('/children', child)).json()) as { id: string }).id;
}, 60_000);
afterAll(() => {
  server.kill();
  rmSync(folder, { recursive: true });
});

const child = {
  ...{ schoolUrn: 110_001, owningService: 'sen', onRollFrom: '2022-09-05', upn: ada.upn, dateOfBirth: ada.born },
  ...{ givenNames: said, familyName: said, address: said, contact: said },
};

type Extras = Readonly<{ by?: string; body?: unknown; method?: string; headers?: Record<string, string> }>;

const json = { 'content-type': 'application/json' };
const tokens = new Map<string, string>();

/** Once each: a request that is to fail is the one that is asked, not the sign-in before it. */
async function signedIn(by: string): Promise<string> {
  if (!tokens.has(by)) {
    const person = JSON.stringify({ person: by });
    const answer = await fetch(`${server.address}/dev/token`, { method: 'POST', headers: json, body: person });
    tokens.set(by, ((await answer.json()) as { token: string }).token);
  }
  return tokens.get(by)!;
}

async function ask(path: string, { by = SEN_OFFICER, body, method = 'GET', headers = {} }: Extras = {}) {
  const token = await signedIn(by);
  const answer = await fetch(`${server.address}${path}`, {
    ...{ method, redirect: 'manual' },
    headers: {
      ...{
        authorization: `Bearer ${token}`,
        'access-reason': encoded,
        'access-reason-kind': 'duty-cover',
        'user-agent': encoded,
        referer: encoded,
      },
      ...{ cookie: `other=${encoded}`, 'x-correlation-id': 'Quexvogel', ...(body !== undefined && json), ...headers },
    },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  seen.push(answer.status);
  return answer;
}
const post = (path: string, body: unknown, extras: Extras = {}) => ask(path, { method: 'POST', body, ...extras });
const correction = { familyName: said, address: `${said} Row`, reason: said };
let told = 0;
/** Another each time: one that changes nothing is refused. */
const anew = () => post(corrections(), { ...correction, address: `${said} ${told++}` });
const corrections = () => `/children/${childId}/identity/corrections`;

it.each<[string, () => Promise<Response>, number]>([
  ['a command', () => post(corrections(), correction, { headers: { 'idempotency-key': encoded } }), 200],
  ['a search', () => post('/child-searches', { name: said, upn: ada.upn }), 200],
  ['an opening with its reason', () => ask(`/children/${childId}`, { by: EXCLUSIONS_OFFICER }), 200],
  ['a parameter that is not known', () => ask(`/children/${childId}?q=${encoded}`), 400],
  ['a parameter of that name', () => ask(`/children/${childId}?${encoded}=1`), 400],
  ['a page', () => ask(`/line/${childId}`, { headers: { accept: 'text/html', referer: encoded } }), 200],
  ['a page mistyped', () => ask(`/line/${childId}?q=${encoded}`, { headers: { accept: 'text/html' } }), 400],
  ['bad input', () => post('/children', { ...child, dateOfBirth: said, upn: said }), 400],
  ['a field that is not known', () => post('/children', { ...child, [said]: said }), 400],
  ['JSON that is none', () => post('/children', `{"familyName":"${said}`), 400],
  ['a form that is none', () => post('/children', said, { headers: { 'content-type': encoded } }), 415],
  ['a malformed address', () => ask(`/children/%E0%A4%A/${encoded}`), 400],
  ['a wrong token', () => ask('/children/x', { headers: { authorization: `Bearer ${encoded}` } }), 401],
  ['who may not', () => ask(`/children/${childId}`, { by: FERRY_MEADOWS.person }), 403],
  ['an address that is nowhere', () => ask(`/${encoded}?name=${encoded}`), 404],
  ['nobody’s record', () => ask(`/children/${ADMINISTRATOR}`), 404],
  ['a refusal', () => post('/children', { ...child, dateOfBirth: '2023-01-01', upn: null }), 409],
  ['a UPN that another child has', () => post('/children', child), 422],
  [
    'a key used again',
    () => post(corrections(), { ...correction, address: said }, { headers: { 'idempotency-key': encoded } }),
    409,
  ],
  ['a stale revision', () => post(corrections(), correction, { headers: { 'if-match': '"99"' } }), 412],
  ['too much', () => post('/children', said.repeat(30_000)), 413],
])('%s is answered as it should, and writes no canary', async (_, request, status) => {
  expect((await request()).status).toBe(status);
  expectQuiet();
});

it.each<['append' | 'reading' | 'admission' | 'access log', () => Promise<Response>]>([
  ['append', anew],
  ['reading', () => ask(`/children/${childId}`)],
  ['admission', () => ask(`/children/${childId}`)],
  ['access log', () => ask(`/children/${childId}`)],
  ['access log', () => ask(`/children/${childId}`, { headers: { accept: 'text/html' } })],
])('when the %s fails, 500 says nothing of it', async (what, request) => {
  await server.breaks(what, said);
  const answer = await request();
  const body = await answer.text();
  expect([answer.status, body]).toEqual([500, expect.stringContaining('Something went wrong on our side')]);
  expect(body).not.toMatch(/UNIQUE|constraint|sqlite|Error|\.ts\b/i);
  expect(foundIn('answer', Buffer.from(body), forms)).toEqual([]);
  expectQuiet();
});

it('a view that fails, and one that parks, are in the log without their words', async () => {
  await server.breaks('fold', said);
  const { position } = (await (await anew()).json()) as { position: string };
  expect((await ask(`/children/${childId}?after=${position}`)).status).toBe(503);
  await server.breaks('views', said);
  await anew();
  await until('Views could not be kept');
  expectQuiet();
});

it('a request that is no HTTP, or has too long a head, is answered and not repeated', async () => {
  expect(await raw(`Quexvogel ${said}\r\n\r\n`)).toMatch(/^HTTP\/1.1 400 /);
  expect(await raw(`GET /${'Quexvogel'.repeat(4000)} HTTP/1.1\r\nhost: localhost\r\n\r\n`)).toMatch(/^HTTP\/1.1 431 /);
  expectQuiet();
});

it('a process that fails, and the framework’s own logger, write no words', async () => {
  await server.breaks('process', said);
  await post(`/children/${childId}/personal-data-destruction`, { reason: 'right-to-erasure' }, { by: ADMINISTRATOR });
  await until('A process could not deal with something, and tries it again');
  await server.breaks('nest', said);
  await until('The framework reported an error');
  expectQuiet();
});

it('a monitor is told of what failed, by names that the code gives and no other', async () => {
  const text = await (await fetch(server.metricsAddress)).text();
  expect(foundIn('metrics', Buffer.from(text), forms)).toEqual([]);
  expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/);
  const labels = [...text.matchAll(/^throughline_\w+\{(.*)\} /gm)].flatMap(([, all]) =>
    [...all!.matchAll(/(\w+)="([^"]*)"/g)].map(([, label, value]) => [label!, value!] as const),
  );
  const said = Map.groupBy(labels, ([label]) => label);
  expect([...said.keys()].sort()).toEqual(['kind', 'le', 'name', 'outcome']);
  const values = (label: string) => new Set(said.get(label)!.map(([, value]) => value));
  expect(values('kind')).toEqual(new Set(['view', 'process']));
  expect(values('outcome')).toEqual(new Set(APPEND_OUTCOMES));
  const named = [...views.map(({ collection }) => collection), dueList].map((each) =>
    collectionName(each as Collection),
  );
  const known = new Set([...named, ...allProcesses.map((each) => new each().name)]);
  expect([...values('name')].filter((name) => !known.has(name))).toEqual([]);
  expect(text).toMatch(/^throughline_append_seconds_count\{outcome="stored"\} [1-9]/m);
  expect(text).toMatch(
    new RegExp(`throughline_parked{kind="view",name="${collectionName(childRecord.collection)}"} [1-9]`),
  );
  expect(text).toMatch(/^nodejs_eventloop_lag_p99_seconds [0-9.e-]+$/m);
});

it('a rejection that nobody handles ends the process without a word of it', async () => {
  await server.breaks('rejection', said);
  expect(await server.ended()).toBe(1);
  expectQuiet();
  const lines = logged();
  expect(lines.find(({ msg }) => msg === 'nobody caught this: the process ends')).toMatchObject({
    error: {
      name: 'SqliteError',
      code: 'SQLITE_CONSTRAINT_UNIQUE',
      cause: { name: 'Error', stack: expect.any(Array) },
    },
  });
  expect(lines.filter(({ msg }) => msg === 'bug').length).toBeGreaterThanOrEqual(4);
  const statuses = lines.flatMap(({ status }) => status ?? []);
  for (const status of seen) expect(statuses).toContain(status);
});

type Line = Readonly<{ msg: string; status?: number }>;
const logged = (): readonly Line[] =>
  server.written
    .toString()
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Line);

const expectQuiet = () => expect(foundIn('the terminal', server.written, forms)).toEqual([]);

/** Asks for what is always there until the line is. */
const until = (words: string) =>
  askedUntil(
    `“${words}” in the log`,
    async () => {
      expect((await fetch(`${server.address}/health/live`)).status).toBe(200);
      return server.written.toString();
    },
    (written) => written.includes(words),
  );

function raw(text: string): Promise<string> {
  const { hostname, port } = new URL(server.address);
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(Number(port), hostname, () => socket.write(text));
    socket.on('data', (bytes) => (answer += String(bytes)));
    socket.on('close', () => resolve(answer)).on('error', reject);
  });
}
