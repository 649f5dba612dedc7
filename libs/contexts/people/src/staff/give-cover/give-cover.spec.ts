import { describe, it } from '@jest/globals';
import { asked, specification } from '#platform/testing';
import { ada, byAda, byBea, covers, entered } from '../staff.fixtures.ts';
import { staffStream } from '../staff.ts';
import { GiveCover, giveCover } from './give-cover.ts';

const { givenById: _, ...said } = covers.data;
const giving = (over: Partial<GiveCover['data']> = {}, by: object = byBea) =>
  asked(GiveCover, { staffId: ada, ...said, ...covers.personal, ...over }, by);

describe('Giving cover', () => {
  const given = specification(staffStream, giveCover);

  it('says for whom, from which day to which, and why', () => given(entered).when(giving()).then(covers));

  it.each([
    ['to nobody on the register', [], {}, byBea, 'not-entered'],
    ['to oneself', [entered], {}, byAda, 'not-to-yourself'],
    ['for themselves', [entered], { forId: ada }, byBea, 'for-themselves'],
    ['that ends first', [entered], { lastDay: '2026-01-11' }, byBea, 'ends-before-it-begins'],
    ['twice for a day', [entered, covers], { from: '2026-01-23', lastDay: '2026-01-30' }, byBea, 'given-already'],
  ] as const)('is refused %s', (_, past, over, by, reason) =>
    given(...past)
      .when(giving(over, by))
      .refused(reason),
  );
});
