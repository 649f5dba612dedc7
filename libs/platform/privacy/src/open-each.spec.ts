import { describe, expect, it } from '@jest/globals';
import { KeyMissing, KeyUnreadable } from '#platform/keys';
import { openEach, unreadable } from './open-each.ts';
import { SealBroken } from './seal-errors.ts';
import type { SealedAt } from './sealed-value.ts';
import type { Sealer } from './sealer.ts';

const at = { stream: 's', eventId: 'e', field: 'f' };
const sealed = (kid: string): SealedAt => ({ kid, alg: 'A256GCM', nonce: '', ciphertext: '', at });

/** Opens each value as the id of its key, unless something is said about that key. */
const sealerWith = (errors: Readonly<Record<string, Error>>): Pick<Sealer, 'open'> => ({
  open: (async (values: readonly SealedAt[]) => {
    for (const { kid } of values) if (errors[kid]) throw errors[kid];
    return values.map(({ kid }) => kid);
  }) as Sealer['open'],
});
const many = ['a', 'b', 'c', 'd', 'e'].map((kid) => ({ name: sealed(kid) }));

describe('Opening each of many', () => {
  it('opens all', async () =>
    expect(await openEach(sealerWith({}), many)).toEqual(['a', 'b', 'c', 'd', 'e'].map((name) => ({ name }))));

  it.each([new KeyMissing('c'), new KeyUnreadable('c'), new SealBroken('c', at)])(
    'opens the others where one does not open: %s',
    async (error) =>
      expect(await openEach(sealerWith({ c: error }), many)).toEqual([
        ...[{ name: 'a' }, { name: 'b' }],
        unreadable,
        ...[{ name: 'd' }, { name: 'e' }],
      ]),
  );

  it('takes no passing error for a loss', async () =>
    expect(openEach(sealerWith({ c: new Error('busy') }), many)).rejects.toThrow('busy'));
});
