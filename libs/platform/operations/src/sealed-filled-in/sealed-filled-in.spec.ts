import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { aMasterKey } from '#contract/keys';
import { HandClock } from '#contract/time';
import { Sealer } from '#platform/privacy';
import { SqliteKeys } from '#sqlite/keys';
import type { Session } from '../port/sessions.ts';
import { SealedSessions } from '../sealed-sessions/sealed-sessions.ts';
import { SqliteOperations } from '../sqlite/sqlite-operations.ts';
import { SealedFilledIn } from './sealed-filled-in.ts';

const CANARY = 'Zebedee Quillfeather';
const CHILD = '5d0c9a1e-3b7f-4a62-8c11-0a1b2c3d4e09';
const clock = new HandClock();
const session = (id: string): Omit<Session, 'kept'> => ({
  ...{ id, person: 'officer-1', startedAt: '2026-02-03T10:00:00.000Z' },
  ...{ idleEndsAt: '2026-02-03T20:00:00.000Z', endsAt: '2026-02-03T20:00:00.000Z' },
});

let folder: string;
let keys: SqliteKeys;
let operations: SqliteOperations;
let sessions: SealedSessions;
let filledIn: SealedFilledIn;
beforeEach(async () => {
  clock.at = '2026-02-03T10:00:00.000Z';
  folder = await mkdtemp(join(tmpdir(), 'sealed-filled-in-'));
  keys = await SqliteKeys.open(join(folder, 'keys.sqlite'), aMasterKey());
  operations = await SqliteOperations.open(join(folder, 'operations.sqlite'), { clock });
  sessions = new SealedSessions(operations, keys, new Sealer(keys));
  filledIn = new SealedFilledIn(operations, new Sealer(keys), clock);
  for (const id of ['s1', 's2']) await sessions.start(session(id), {});
});
afterEach(async () => {
  await Promise.all([keys.close(), operations.close()]);
  await rm(folder, { recursive: true });
});

const of = { session: 's1', form: 'f1' };
const kept = (childId: string | null = CHILD) => filledIn.keep({ ...of, childId }, { notes: CANARY });

describe('What was filled in', () => {
  it.each([
    ['of a child', CHILD],
    ['of nobody yet', null],
  ])('waits for its session and its form alone, in no byte of any file: %s', async (_, childId) => {
    const id = (await kept(childId))!;
    expect(await filledIn.open(id, of)).toEqual({ notes: CANARY });
    expect(await filledIn.last('s1', ['f2', 'f1'])).toEqual({ notes: CANARY });
    const others = [filledIn.open(id, { ...of, session: 's2' }), filledIn.open(id, { ...of, form: 'f2' })];
    expect(await Promise.all([...others, filledIn.last('s2', ['f1']), filledIn.open('unknown', of)])).toEqual(
      Array.from({ length: 4 }, () => null),
    );
    const files = await Promise.all((await readdir(folder)).map((name) => readFile(join(folder, name))));
    expect(files.some((bytes) => bytes.includes(CANARY))).toBe(false);
  });

  it('is gone after an hour, when it was sent, and with its session', async () => {
    const id = (await kept())!;
    clock.at = '2026-02-03T10:59:59.999Z';
    expect(await filledIn.open(id, of)).toEqual({ notes: CANARY });
    clock.at = '2026-02-03T11:00:00.000Z';
    expect(await filledIn.open(id, of)).toBeNull();
    const sent = (await kept())!;
    await filledIn.end('s1', ['f1']);
    expect(await filledIn.open(sent, of)).toBeNull();
    const left = (await kept())!;
    await sessions.end('s1');
    expect([await operations.filledIn.find(left), await kept()]).toEqual([null, null]);
  });

  it('goes with all sessions of its person', async () => {
    const id = (await kept())!;
    await sessions.endAllOf('officer-1');
    expect(await operations.filledIn.find(id)).toBeNull();
  });

  it('opens no more when the child’s data is destroyed, and is not kept of that child any more', async () => {
    const id = (await kept())!;
    await keys.endKeysOf(CHILD);
    expect([await filledIn.open(id, of), await kept()]).toEqual([null, null]);
  });

  it('opens no more, whatever a copy holds, once the key of its session’s day has ended', async () => {
    await sessions.endExpired(clock.at);
    const id = (await kept(null))!;
    const copy = (await operations.filledIn.find(id))!;
    clock.at = '2026-02-05T00:00:00.000Z';
    await sessions.endExpired(clock.at);
    expect(String(await new Sealer(keys).openOne(copy.value))).toContain('Destroyed');
  });

  it('does not open where somebody moved it', async () => {
    const id = (await kept())!;
    const row = (await operations.filledIn.find(id))!;
    await operations.filledIn.end('s1', ['f1']);
    await operations.filledIn.keep({ ...row, session: 's2' }, 9);
    await expect(filledIn.open(id, { ...of, session: 's2' })).rejects.toMatchObject({ name: 'SealBroken' });
  });

  it('is thirty of one session at most: with the next the first is gone, and none of another session', async () => {
    const others = await filledIn.keep({ ...of, session: 's2', childId: null }, { notes: 'of another' });
    const ids: (string | null)[] = [];
    for (let n = 0; n < 30; n++) ids.push(await filledIn.keep({ ...of, form: `f${n}`, childId: null }, { n }));
    const opened = (n: number) => filledIn.open(ids[n]!, { ...of, form: `f${n}` });
    expect([await opened(0), await opened(29)]).toEqual([{ n: 0 }, { n: 29 }]);
    await filledIn.keep({ ...of, form: 'f30', childId: null }, { n: 30 });
    expect([await opened(0), await opened(1)]).toEqual([null, { n: 1 }]);
    expect(await filledIn.open(others!, { ...of, session: 's2' })).toEqual({ notes: 'of another' });
  });

  it('is not kept where it is more than any form takes', async () => {
    expect(await filledIn.keep({ ...of, childId: null }, { notes: 'x'.repeat(300_000) })).toBeNull();
  });
});
