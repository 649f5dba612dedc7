import { describe, expect, it } from '@jest/globals';
import { erased } from './erased.ts';
import { openWithin } from './open-within.ts';
import type { SealedAt } from './sealed-value.ts';

const at = (field: string) => ({ stream: 's-1', eventId: 'e', field });
const sealedAs = (field: string): SealedAt<string> => ({
  ...{ kid: 'k', alg: 'A256GCM', nonce: 'n', ciphertext: field, at: at(field) },
});
const asked: number[] = [];
const sealer = {
  openOrLost: async (values: readonly SealedAt[]) => {
    asked.push(values.length);
    return values.map(({ ciphertext }) => (ciphertext === 'gone' ? erased : `opened ${ciphertext}`));
  },
};

describe('Opening what is sealed within an answer', () => {
  it('puts each value in its place, at one look, and leaves the rest as it is', async () => {
    const note = sealedAs('note');
    const answer = { n: 1, none: null, list: [{ note }, { note: sealedAs('gone') }], again: note };
    expect(await openWithin(sealer, answer)).toEqual({
      ...{ n: 1, none: null, again: 'opened note' },
      list: [{ note: 'opened note' }, { note: erased }],
    });
    expect(asked).toEqual([3]);
  });
});
