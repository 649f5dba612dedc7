import { randomBytes, createSecretKey, type KeyObject } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { outagesOf, type Outages, type RestartEngine } from '#contract/outages';
import {
  KeyEnded,
  KeyMissing,
  KeyOfAnother,
  type Keys,
  KeyUnreadable,
  type MasterKey,
  WrongMasterKey,
} from '../index.ts';
import { keysOutages } from './keys-outages.ts';

/** One store of keys, empty at first, and what a test may do to it. */
export type KeyStoreUnderTest = Readonly<{
  /** Another server on the same store: an adapter with a cache of its own. */
  open(masterKey: MasterKey): Promise<Keys>;
  /** Exchanges the wrapped bytes of two stored keys, behind the adapter's back. */
  exchange(kid: string, other: string): Promise<void>;
  /** Takes the row of a stored key away, behind the adapter's back. */
  lose(kid: string): Promise<void>;
  /** Where its engine can be stopped, killed and frozen. */
  restartEngine?: RestartEngine | undefined;
  remove(): Promise<void>;
}>;

export const aMasterKey = (): MasterKey => createSecretKey(randomBytes(32));

const record = (subject: string) => ({ kid: `record-${subject}`, subject, purpose: 'record' }) as const;
/** Two key objects look alike to whoever compares their fields. */
const bytesOf = (key: KeyObject | 'ended' | undefined) =>
  typeof key === 'object' ? key.export().toString('hex') : key;

const document = (subject: string, kid: string) => ({ kid, subject, purpose: 'document' }) as const;

/** What every adapter of `Keys` keeps. */
export function keysContract(name: string, arrange: () => Promise<KeyStoreUnderTest>, outages: Outages = 'none'): void {
  describe(`${name} keeps the contract of Keys`, () => {
    const masterKey = aMasterKey();
    let store: KeyStoreUnderTest;
    let keys: Keys;
    let other: Keys;

    beforeEach(async () => {
      store = await arrange();
      keys = await store.open(masterKey);
      other = await store.open(masterKey);
    });
    afterEach(async () => {
      await Promise.all([keys.close(), other.close()]);
      await store.remove();
    });

    outagesOf(outages, () =>
      keysOutages(
        () => [keys, other],
        () => store.restartEngine!,
      ),
    );

    it('answers 32 bytes, the same for the same id, other ones for another', async () => {
      const first = await keys.obtain(record('amy'));
      expect(first.symmetricKeySize).toBe(32);
      expect((await keys.obtain(record('amy'))).equals(first)).toBe(true);
      expect((await keys.obtain(record('ben'))).equals(first)).toBe(false);
    });

    it('answers the same key to another server, and after all have closed', async () => {
      const [here, there] = await Promise.all([keys.obtain(record('amy')), other.obtain(record('amy'))]);
      const later = await store.open(masterKey);
      expect(there.equals(here)).toBe(true);
      expect(bytesOf((await later.find(['record-amy'])).get('record-amy'))).toBe(bytesOf(here));
      await later.close();
    });

    it('cannot be spoilt by a caller for the next', async () => {
      const key = await keys.obtain(record('amy'));
      const kept = bytesOf(key);
      key.export().fill(0);
      expect(bytesOf(await keys.obtain(record('amy')))).toBe(kept);
    });

    it('refuses an id that is in use for another subject or purpose', async () => {
      await keys.obtain(record('amy'));
      for (const server of [keys, other]) {
        await expect(server.obtain({ ...record('ben'), kid: 'record-amy' })).rejects.toThrow(KeyOfAnother);
        await expect(server.obtain(document('amy', 'record-amy'))).rejects.toThrow(KeyOfAnother);
      }
    });

    it('finds many at once, the ended ones as ended', async () => {
      const amy = await keys.obtain(record('amy'));
      await keys.obtain(record('ben'));
      await keys.endKeysOf('ben');
      const found = await other.find(['record-amy', 'record-ben', 'record-amy']);
      expect([...found].map(([kid, key]) => [kid, bytesOf(key)])).toEqual([
        ['record-amy', bytesOf(amy)],
        ['record-ben', 'ended'],
      ]);
    });

    it('ends every key of a subject and no other, for all servers at once', async () => {
      for (const server of [keys, other]) {
        await server.obtain(record('amy'));
        await server.obtain(document('amy', 'plan'));
        await server.obtain(record('ben'));
      }
      expect(await keys.endKeysOf('amy')).toBe(2);
      for (const server of [keys, other]) {
        expect([...(await server.find(['record-amy', 'plan'])).values()]).toEqual(['ended', 'ended']);
        await expect(server.obtain(record('amy'))).rejects.toThrow(KeyEnded);
        await expect(server.obtain(document('amy', 'made-later'))).rejects.toThrow(KeyEnded);
        expect((await server.obtain(record('ben'))).symmetricKeySize).toBe(32);
      }
    });

    it('ends the future keys of a subject that has none yet', async () => {
      expect(await keys.endKeysOf('amy')).toBe(0);
      await expect(other.obtain(record('amy'))).rejects.toThrow(KeyEnded);
    });

    it('ends one document alone', async () => {
      await other.obtain(document('amy', 'misfiled'));
      const kept = await other.obtain(record('amy'));
      await keys.endKey('misfiled');
      expect((await other.find(['misfiled'])).get('misfiled')).toBe('ended');
      await expect(other.obtain(document('amy', 'misfiled'))).rejects.toThrow(KeyEnded);
      expect(bytesOf(await other.obtain(record('amy')))).toBe(bytesOf(kept));
    });

    it('keeps a key that was ended before it was made from ever being made', async () => {
      await keys.endKey('misfiled');
      await expect(other.obtain(document('amy', 'misfiled'))).rejects.toThrow(KeyEnded);
      expect((await other.find(['misfiled'])).get('misfiled')).toBe('ended');
    });

    it('may be told to end twice', async () => {
      await keys.obtain(record('amy'));
      expect([await keys.endKeysOf('amy'), await other.endKeysOf('amy')]).toEqual([1, 0]);
      await keys.endKey('record-amy');
      await expect(other.endKey('record-amy')).resolves.toBeUndefined();
    });

    it('opens nothing that was made while its subject’s keys, or the key itself, were ended on another server', async () => {
      for (let round = 0; round < 12; round++) {
        const owner = document(`subject-${round}`, `plan-${round}`);
        const end = round % 2 ? () => other.endKeysOf(owner.subject) : () => other.endKey(owner.kid);
        const made = keys.obtain(owner).catch((error: unknown) => error);
        const [answered] = await Promise.all([made, end()]);
        if (answered instanceof Error) expect(answered).toBeInstanceOf(KeyEnded);
        for (const server of [keys, other]) await expect(server.obtain(owner)).rejects.toThrow(KeyEnded);
        const found = await keys.find([owner.kid]).catch((error: unknown) => error);
        // Of a subject that ended first the key never was; of a key that ended first it is known.
        if (!(found instanceof KeyMissing))
          expect([...(found as ReadonlyMap<string, unknown>).values()]).toEqual(['ended']);
      }
    });

    it('names a key that was never stored as missing, never as ended', async () => {
      await keys.obtain(record('amy'));
      await expect(keys.find(['record-amy', 'record-nobody'])).rejects.toThrow(new KeyMissing('record-nobody'));
    });

    it('names a key that is not its owner’s as unreadable, never as ended', async () => {
      await keys.obtain(record('amy'));
      await keys.obtain(record('ben'));
      await store.exchange('record-amy', 'record-ben');
      await expect(other.find(['record-amy'])).rejects.toThrow(new KeyUnreadable('record-amy'));
      await expect(other.obtain(record('ben'))).rejects.toThrow(new KeyUnreadable('record-ben'));
    });

    it('makes no second key under the id of one that is lost', async () => {
      await keys.obtain(record('amy'));
      await keys.obtain(record('ben'));
      await keys.close();
      await store.lose('record-amy');
      keys = await store.open(masterKey);
      for (const call of [() => keys.obtain(record('amy')), () => keys.find(['record-amy'])])
        await expect(call()).rejects.toThrow(new KeyMissing('record-amy'));
      expect((await keys.obtain(document('amy', 'plan'))).symmetricKeySize).toBe(32);
      expect((await keys.find(['record-ben'])).size).toBe(1);
    });

    it('ends a lost key with its subject: from then on it is ended, not missing', async () => {
      await keys.obtain(record('amy'));
      await store.lose('record-amy');
      await other.endKeysOf('amy');
      const again = await store.open(masterKey);
      expect((await again.find(['record-amy'])).get('record-amy')).toBe('ended');
      await expect(again.obtain(record('amy'))).rejects.toThrow(KeyEnded);
      await again.close();
    });

    it('is not opened by another master key, and is still opened by its own', async () => {
      const amy = await keys.obtain(record('amy'));
      await expect(store.open(aMasterKey())).rejects.toThrow(WrongMasterKey);
      expect(bytesOf((await other.find(['record-amy'])).get('record-amy'))).toBe(bytesOf(amy));
    });
  });
}
