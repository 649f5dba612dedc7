import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { FastifyRequest } from 'fastify';
import { aMasterKey } from '#contract/keys';
import { HandClock } from '#contract/time';
import { SealedDrafts } from '#platform/operations';
import { Sealer } from '#platform/privacy';
import { SqliteKeys } from '#sqlite/keys';
import { SqliteOperations } from '#sqlite/operations';
import { TypedBefore } from '../index.ts';

const clock = new HandClock();
const CHILD = '5d0c9a1e-3b7f-4a62-8c11-0a1b2c3d4e09';
const FORM = '0198a000-0000-7000-8000-000000000000';

let folder: string;
let keys: SqliteKeys;
let operations: SqliteOperations;
let typed: TypedBefore;
beforeEach(async () => {
  clock.at = '2026-02-03T10:00:00.000Z';
  folder = await mkdtemp(join(tmpdir(), 'typed-before-'));
  keys = await SqliteKeys.open(join(folder, 'keys.sqlite'), aMasterKey());
  operations = await SqliteOperations.open(join(folder, 'operations.sqlite'), { clock });
  const drafts = new SealedDrafts(operations.drafts, keys, new Sealer(keys));
  typed = new TypedBefore(drafts, { now: () => clock.at });
});
afterEach(async () => {
  await Promise.all([keys.close(), operations.close()]);
  await rm(folder, { recursive: true });
});

/** A form about a child, as it was sent; shown again at its address, where it can be. */
const sent = (body: unknown, { child = CHILD, isShown = true } = {}): FastifyRequest =>
  ({
    ...{ body, url: `/line/${child}/review?form=${FORM}`, params: { childId: child } },
    ...{ routeOptions: { url: '/line/:childId/review' }, server: { hasRoute: () => isShown } },
  }) as unknown as FastifyRequest;
const filled = { form: FORM, notes: 'As minuted' };
const kept = (person = 'amy', request = sent(filled)) => typed.of(person, request, FORM);

describe('What somebody typed before they were signed out', () => {
  it('stands in the same form about the same child again, the last of it, for them alone', async () => {
    await typed.keep('amy', sent({ ...filled, notes: 'As' }));
    expect(await typed.keep('amy', sent(filled))).toBe(true);
    expect(await kept()).toEqual(filled);
    expect(await kept('amy', sent(filled, { child: CHILD.toUpperCase() }))).toEqual(filled);
    const another = CHILD.replace('09', '08');
    expect([await kept('ann'), await kept('amy', sent(filled, { child: another }))]).toEqual([null, null]);
  });

  it('is kept for three days', async () => {
    await typed.keep('amy', sent(filled));
    clock.at = '2026-02-06T09:59:59.999Z';
    expect(await kept()).toEqual(filled);
    clock.at = '2026-02-06T10:00:00.000Z';
    expect(await kept()).toBeNull();
  });

  it('ends when it was sent, and what is sent by that form afterwards is not kept', async () => {
    await typed.keep('amy', sent(filled));
    await typed.sent('amy', sent(filled), FORM);
    expect(await kept()).toBeNull();
    expect(await typed.keep('amy', sent(filled))).toBe(false);
  });

  it('ends with the child that it is about, of whom nothing more is kept', async () => {
    await typed.keep('amy', sent(filled));
    await keys.endKeysOf(CHILD);
    expect(await kept()).toBeNull();
    expect(await typed.keep('amy', sent(filled))).toBe(false);
  });

  it.each<[string, FastifyRequest]>([
    ['came without what tells forms apart', sent({ notes: 'As minuted' })],
    ['is no form', sent('As minuted')],
    ['could not be shown again', sent(filled, { isShown: false })],
    ['is more than a form takes', sent({ ...filled, notes: 'x'.repeat(65_536) })],
  ])('is not kept where it %s', async (_, request) => {
    expect(await typed.keep('amy', request)).toBe(false);
    expect(await kept()).toBeNull();
  });
});
