import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonical } from '#platform/canonical';
import type { PersistedEvent } from '../port/event-store.ts';
import { chained, chainHash, firstPrevious, type Hashed } from './hash.ts';
import { verifyStream } from './verify-stream.ts';

const word = fc.oneof(fc.string(), fc.constantFrom('hash', 'data', 'previous', 'receivedAt', 'a', 'z'));
const json = fc.dictionary(word, fc.jsonValue());
const event = fc.record({
  ...{ stream: fc.string(), revision: fc.nat(), id: fc.uuid(), type: fc.string(), data: json },
  metadata: json.map(({ hash: _, ...metadata }) => metadata as unknown as Hashed['metadata']),
});

it('what is chained in one walk is stored and hashed as if each were done by itself', () => {
  fc.assert(
    fc.property(event, fc.string(), (hashed, previous) => {
      const hash = chainHash(hashed, previous);
      const metadata = canonical({ ...hashed.metadata, hash });
      expect(chained(hashed, previous)).toEqual({ data: canonical(hashed.data), metadata, hash });
    }),
  );
});

it('what was chained is found as it was written, and what says the same otherwise, or another thing, is not', () => {
  fc.assert(
    fc.property(event, (each) => {
      const { stream, id, type } = each;
      const { data, metadata } = chained({ ...each, revision: 0 }, firstPrevious(stream));
      const whyOf = (change: object) => {
        const stored = { ...{ stream, revision: 0, id, type, data, metadata }, ...change };
        return verifyStream(stream, [stored as unknown as PersistedEvent]).bad?.why ?? null;
      };
      expect(whyOf({})).toBeNull();
      expect(whyOf({ data: data.replace('{', '{ ') })).toContain('its data is not in the form');
      expect(whyOf({ metadata: metadata.replace('{', '{ ') })).toContain('its metadata is not in the form');
      expect(whyOf({ metadata: '[]' })).toContain('its metadata is not in the form');
      expect(whyOf({ type: `${type}s` })).toContain('does not give the hash');
      expect(
        whyOf({ data: canonical({ ...each.data, [`${Object.keys(each.data).join('')}, told`]: 'later' }) }),
      ).toContain('does not give the hash');
    }),
  );
});
