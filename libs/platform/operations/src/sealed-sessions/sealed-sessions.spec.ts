import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { aMasterKey } from '#contract/keys';
import { HandClock } from '#contract/time';
import { Sealer } from '#platform/privacy';
import { SqliteKeys } from '#sqlite/keys';
import type { Session } from '../port/sessions.ts';
import { SqliteOperations } from '../sqlite/sqlite-operations.ts';
import { SealedSessions } from './sealed-sessions.ts';

const CANARY = 'Zebedee Quillfeather';
const clock = new HandClock();
const head: Omit<Session, 'kept'> = {
  ...{ id: 'a1', person: 'officer-1', startedAt: '2026-02-03T10:00:00.000Z' },
  ...{ idleEndsAt: '2026-02-03T10:30:00.000Z', endsAt: '2026-02-03T20:00:00.000Z' },
};

let folder: string;
let keys: SqliteKeys;
let operations: SqliteOperations;
let sessions: SealedSessions;
beforeEach(async () => {
  clock.at = head.startedAt;
  folder = await mkdtemp(join(tmpdir(), 'sealed-sessions-'));
  keys = await SqliteKeys.open(join(folder, 'keys.sqlite'), aMasterKey());
  operations = await SqliteOperations.open(join(folder, 'operations.sqlite'), { clock });
  sessions = new SealedSessions(operations, keys, new Sealer(keys));
});
afterEach(async () => {
  await Promise.all([keys.close(), operations.close()]);
  await rm(folder, { recursive: true });
});

const stateOf = async (...kids: readonly string[]) =>
  [...(await keys.find(kids)).values()].map((key) => (key === 'ended' ? 'ended' : 'open'));

it('gives back what it kept while the session runs, and keeps it in no byte of any file', async () => {
  await sessions.start(head, { name: CANARY });
  expect(await sessions.open('a1')).toMatchObject({ session: { person: 'officer-1' }, kept: { name: CANARY } });
  const files = await Promise.all((await readdir(folder)).map((name) => readFile(join(folder, name))));
  expect(files.some((bytes) => bytes.includes(CANARY))).toBe(false);
  await sessions.end('a1');
  expect(await sessions.open('a1')).toBeNull();
});

it('cannot be given what another session kept', async () => {
  await sessions.start(head, { name: CANARY });
  const { kept } = (await operations.sessions.find('a1'))!;
  await operations.sessions.start({ ...head, id: 'a2', kept: { ...kept!, at: { ...kept!.at, eventId: 'a2' } } });
  await expect(sessions.open('a2')).rejects.toMatchObject({ name: 'SealBroken' });
});

it('ends the key of a day when none that began on it can be left, once, whatever a copy still holds', async () => {
  await sessions.endExpired(head.startedAt);
  await sessions.start(head, { name: CANARY });
  const copy = (await operations.sessions.find('a1'))!;
  clock.at = '2026-02-04T23:59:59.999Z';
  expect([await sessions.endExpired(clock.at), await stateOf('sessions-2026-02-03')]).toEqual([1, ['open']]);
  clock.at = '2026-02-05T00:00:00.000Z';
  expect([await sessions.endExpired(clock.at), await stateOf('sessions-2026-02-03')]).toEqual([0, ['ended']]);
  expect(String(await new Sealer(keys).openOne(copy.kept!))).toContain('Destroyed');
});

it('ends the keys of all the days that a server was down', async () => {
  await sessions.endExpired(head.startedAt);
  await sessions.start(head, {});
  clock.at = '2026-02-04T09:00:00.000Z';
  await sessions.start({ ...head, id: 'a2', startedAt: clock.at, endsAt: '2026-02-04T19:00:00.000Z' }, {});
  clock.at = '2026-03-01T09:00:00.000Z';
  await sessions.endExpired(clock.at);
  await sessions.endExpired(clock.at);
  expect(await stateOf('sessions-2026-02-03', 'sessions-2026-02-04')).toEqual(['ended', 'ended']);
  // Of a day on which nobody signed in there is nothing to end, and no line in the list of what was destroyed.
  await expect(keys.find(['sessions-2026-02-05'])).rejects.toMatchObject({ name: 'KeyMissing' });
});
