import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonical } from '#platform/canonical';
import { withoutHash } from './without-hash.ts';

const HASH = 'ab'.repeat(32);
const word = fc.oneof(fc.string(), fc.constantFrom('hash', '{', '"', '\\', '","hash":"'));
const json = fc.dictionary(
  word,
  fc.oneof(word, fc.jsonValue(), fc.constant(HASH), fc.record({ hash: fc.constant(HASH) })),
);

it('is the canonical text of what stands beside the hash, whatever stands within it', () => {
  fc.assert(
    fc.property(json, (all) => {
      const { hash: _, ...beside } = all;
      const cut = withoutHash(canonical({ ...beside, hash: HASH }));
      expect(cut).toEqual({ text: canonical(beside), hash: HASH });
    }),
  );
});

it('takes no hash of a part for that of the whole', () => {
  expect(withoutHash(canonical({ about: { hash: HASH } }))).toBeNull();
  expect(withoutHash(canonical({ about: `{"hash":"${HASH}"}` }))).toBeNull();
  expect(withoutHash('')).toBeNull();
});
