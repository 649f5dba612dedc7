import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aMasterKey } from '#contract/keys';
import { KeyEnded, KeyMissing, type Keys } from '#platform/keys';
import { SqliteKeys } from '#sqlite/keys';
import {
  documentKey,
  erased,
  Erased,
  Lost,
  NotSealable,
  recordKey,
  Redacted,
  SealBroken,
  type SealedAt,
  Sealer,
} from './index.ts';

const CANARY = 'Zebedee Quillfeather';
const at = { stream: 'child-amy', eventId: '0c5f0ba4-8a4b-5b3f-9d55-6d9f7c1a2b3c', field: 'name' };

let folder: string;
let keys: SqliteKeys;
let sealer: Sealer;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'privacy-'));
  keys = await SqliteKeys.open(join(folder, 'keys.sqlite'), aMasterKey());
  sealer = new Sealer(keys);
});
afterEach(async () => {
  await keys.close();
  await rm(folder, { recursive: true });
});

const sealed = async <T>(value: T, key = recordKey('amy'), place = at): Promise<SealedAt<T>> => ({
  ...(await sealer.seal({ ...place, value, key })),
  at: place,
});

it('opens any JSON value as it was', async () => {
  await fc.assert(
    fc.asyncProperty(fc.jsonValue(), async (value) => {
      // -0 has no JSON form of its own.
      expect(await sealer.openOne(await sealed(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

it('opens a list in its order, values of several keys together', async () => {
  const [name, born] = [await sealed(CANARY), await sealed(['2012-05-04'] as const)];
  const plan = await sealed('plan', documentKey('amy', at));
  const [opensName, opensBorn, opensPlan] = await sealer.open([name, born, plan]);
  expect([opensName, opensBorn, opensPlan]).toEqual([CANARY, ['2012-05-04'], 'plan']);
});

it('seals one value twice to different ciphertexts, in base64url, without a trace of it', async () => {
  const [one, two] = [await sealed(CANARY), await sealed(CANARY)];
  expect(one.ciphertext).not.toBe(two.ciphertext);
  expect(one.nonce).not.toBe(two.nonce);
  expect(`${one.nonce}${one.ciphertext}`).toMatch(/^[\w-]+$/);
  expect(Buffer.from(one.ciphertext, 'base64url').toString('latin1')).not.toContain(CANARY.slice(0, 4));
});

describe('what was destroyed', () => {
  it('opens as erased, with words a page can show; the rest still opens', async () => {
    const [amy, ben] = [await sealed(CANARY), await sealed('Ben', recordKey('ben'))];
    await keys.endKeysOf('amy');
    const [gone, kept] = await sealer.open([amy, ben]);
    expect(gone).toBe(erased);
    expect(gone).toBeInstanceOf(Erased);
    expect(`${gone}, ${JSON.stringify(gone)}`).toBe('Destroyed, {"erased":true}');
    expect(kept).toBe('Ben');
  });

  it('takes a document alone when only its key is ended', async () => {
    const [name, plan] = [await sealed(CANARY), await sealed('plan', documentKey('amy', at))];
    await keys.endKey(plan.kid);
    expect(await sealer.open([name, plan])).toEqual([CANARY, erased]);
  });

  it('is not sealed again', async () => {
    await keys.endKeysOf('amy');
    await expect(sealed(CANARY, documentKey('amy', at))).rejects.toThrow(KeyEnded);
  });
});

describe('what cannot be opened for another reason is an error, never erased', () => {
  it.each([
    ['stream', { ...at, stream: 'child-ben' }],
    ['event', { ...at, eventId: '1c5f0ba4-8a4b-5b3f-9d55-6d9f7c1a2b3c' }],
    ['field', { ...at, field: 'born' }],
  ])('when it was copied to another %s', async (_, elsewhere) => {
    const value = await sealed(CANARY);
    await expect(sealer.open([{ ...value, at: elsewhere }])).rejects.toThrow(SealBroken);
  });

  it('when any byte of it was altered, or cut off', async () => {
    const value = await sealed('Amy');
    for (const part of ['nonce', 'ciphertext'] as const) {
      const bytes = Buffer.from(value[part], 'base64url');
      for (const index of bytes.keys()) {
        const altered = Buffer.from(bytes);
        altered[index]! ^= 1;
        const cut = bytes.subarray(0, index);
        for (const broken of [altered, cut])
          await expect(sealer.openOne({ ...value, [part]: broken.toString('base64url') })).rejects.toThrow(SealBroken);
      }
    }
  });

  it('when its key is missing', async () => {
    const value = await sealed(CANARY);
    await expect(sealer.openOne({ ...value, kid: 'record-nobody' })).rejects.toThrow(KeyMissing);
  });

  it('when it opens with a key of another child', async () => {
    const value = await sealed(CANARY);
    await keys.obtain(recordKey('ben'));
    await expect(sealer.openOne({ ...value, kid: 'record-ben' })).rejects.toThrow(SealBroken);
  });
});

describe('nothing prints what is personal', () => {
  const shown = (thing: unknown) =>
    `${inspect(thing, { depth: 9, showHidden: true })} ${JSON.stringify(thing) ?? ''} ${String(thing)}`;

  it('neither the sealer and its keys, nor what it seals', async () => {
    const value = await sealed(CANARY);
    const key = (await keys.obtain(recordKey('amy'))).export();
    for (const thing of [sealer, keys, value]) {
      expect(shown(thing)).not.toContain(CANARY);
      expect(shown(thing)).not.toContain(key.toString('hex'));
      expect(shown(thing)).not.toContain(key[0] + ', ' + key[1] + ', ' + key[2]);
    }
  });

  it.each([
    ['a lone surrogate', `${CANARY}\ud800`],
    ['a bigint', { [CANARY]: 1n }],
    ['nothing', undefined],
    ['a number without JSON form', [CANARY, NaN]],
  ])('nor the refusal of %s', async (_, value) => {
    const refusal = await sealed<unknown>(value).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(NotSealable);
    expect(shown(refusal)).not.toContain(CANARY);
  });

  it('nor a value on its way to be sealed', async () => {
    const hidden = new Redacted(CANARY);
    expect(shown({ hidden })).not.toContain(CANARY);
    expect(`${hidden} ${JSON.stringify([hidden])}`).toBe('[redacted] ["[redacted]"]');
    expect(await sealer.openOne(await sealed<unknown>([{ hidden }, hidden]))).toEqual([{ hidden: CANARY }, CANARY]);
  });
});

describe('Opening for a person', () => {
  it('shows what is there beside what was destroyed and what is lost, and tells those apart', async () => {
    const there = await sealed('plan', documentKey('amy', at));
    const gone = await sealed('gone', documentKey('amy', { ...at, eventId: 'gone' }));
    await keys.endKey(gone.kid);
    const broken = { ...(await sealed(CANARY)), at: { ...at, field: 'elsewhere' } };
    const never = { ...there, kid: 'record-nobody' };
    expect(await sealer.openOrLost([never, there, gone, broken])).toEqual([
      new Lost('key-lost'),
      ...['plan', erased, new Lost('altered')],
    ]);
  });

  it('takes no passing error for a loss', async () => {
    const busy = new Sealer({ find: async () => Promise.reject(new Error('busy')) } as unknown as Keys);
    await expect(busy.openOrLost([await sealed(CANARY)])).rejects.toThrow('busy');
  });
});
