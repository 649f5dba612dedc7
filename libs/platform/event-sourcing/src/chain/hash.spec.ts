import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonical } from '#platform/canonical';
import { chained, chainHash, type Hashed } from './hash.ts';

const word = fc.oneof(fc.string(), fc.constantFrom('hash', 'data', 'previous', 'receivedAt', 'a', 'z'));
const json = fc.dictionary(word, fc.jsonValue());

it('what is chained in one walk is stored and hashed as if each were done by itself', () => {
  const event = fc.record({
    ...{ stream: fc.string(), revision: fc.nat(), id: fc.uuid(), type: fc.string(), data: json },
    metadata: json.map(({ hash: _, ...metadata }) => metadata as unknown as Hashed['metadata']),
  });
  fc.assert(
    fc.property(event, fc.string(), (hashed, previous) => {
      const hash = chainHash(hashed, previous);
      const metadata = canonical({ ...hashed.metadata, hash });
      expect(chained(hashed, previous)).toEqual({ data: canonical(hashed.data), metadata, hash });
    }),
  );
});
