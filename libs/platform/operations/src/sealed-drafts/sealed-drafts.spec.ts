import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { aMasterKey } from '#contract/keys';
import { HandClock } from '#contract/time';
import { KeyEnded } from '#platform/keys';
import { Sealer } from '#platform/privacy';
import { SqliteKeys } from '#sqlite/keys';
import { SqliteOperations } from '../sqlite/sqlite-operations.ts';
import { SealedDrafts } from './sealed-drafts.ts';

const CANARY = 'Zebedee Quillfeather';
const clock = new HandClock();
const head = {
  ...{ id: 'd1', owner: 'officer-1', form: 'submit-referral', about: { childId: 'amy' } },
  expiresAt: '2026-03-03T10:00:00.000Z',
} as const;

let folder: string;
let keys: SqliteKeys;
let operations: SqliteOperations;
let drafts: SealedDrafts;
beforeEach(async () => {
  clock.at = '2026-02-03T10:00:00.000Z';
  folder = await mkdtemp(join(tmpdir(), 'drafts-'));
  keys = await SqliteKeys.open(join(folder, 'keys.sqlite'), aMasterKey());
  operations = await SqliteOperations.open(join(folder, 'operations.sqlite'), { clock });
  drafts = new SealedDrafts(operations.drafts, keys, new Sealer(keys));
});
afterEach(async () => {
  await Promise.all([keys.close(), operations.close()]);
  await rm(folder, { recursive: true });
});

it('gives back what was typed, step by step, and keeps it in no byte of any file', async () => {
  await drafts.saveStep(head, 'needs', { name: CANARY }, 0);
  await drafts.saveStep(head, 'risks', ['none'], 1);
  expect(await drafts.open('d1', 'officer-1')).toEqual({
    ...{ head, revision: 2, savedAt: clock.at },
    steps: { needs: { name: CANARY }, risks: ['none'] },
  });
  const files = await Promise.all((await readdir(folder)).map((name) => readFile(join(folder, name))));
  expect(files.some((bytes) => bytes.includes(CANARY))).toBe(false);
});

it('opens to nobody but its owner', async () => {
  await drafts.saveStep(head, 'needs', CANARY, 0);
  expect(await drafts.open('d1', 'officer-2')).toBeNull();
});

it('ends with the child that it is about', async () => {
  await drafts.saveStep(head, 'needs', CANARY, 0);
  await keys.endKeysOf('amy');
  expect(await drafts.open('d1', 'officer-1')).toBeNull();
  await expect(drafts.saveStep(head, 'risks', CANARY, 1)).rejects.toThrow(KeyEnded);
});

it('ends its key when it expires or is discarded, whatever a copy still holds', async () => {
  for (const id of ['d1', 'd2', 'd3']) await drafts.saveStep({ ...head, id, about: {} }, 'needs', CANARY, 0);
  const copy = await operations.drafts.find('d1');
  await drafts.discard('d2');
  clock.at = head.expiresAt;
  expect(await drafts.endExpired()).toBe(2);
  expect(await drafts.endExpired()).toBe(0);
  expect(await operations.drafts.over(9)).toEqual([]);
  expect(await keys.find(['draft-d1', 'draft-d2', 'draft-d3'])).toEqual(
    new Map(['draft-d1', 'draft-d2', 'draft-d3'].map((kid) => [kid, 'ended'])),
  );
  expect(`${await new Sealer(keys).openOne(copy!.steps['needs']!)}`).toContain('Destroyed');
});
