import { describe, it } from '@jest/globals';
import { asked, specification } from '#platform/testing';
import { ada, bea, byAda, byBea, entered } from '../staff.fixtures.ts';
import { staffStream } from '../staff.ts';
import { GiveTermsOfAudit, giveTermsOfAudit } from './give-terms-of-audit.ts';

const because = 'The yearly audit of placements';
const said = { periodFrom: '2025-09-01', periodTo: '2026-08-31', from: '2026-01-12', lastDay: '2026-03-27' } as const;
const giving = (over: Partial<GiveTermsOfAudit['data']> = {}, by: object = byBea) =>
  asked(
    GiveTermsOfAudit,
    { staffId: ada, children: [{ childId: 'c2' }, { childId: 'c1' }, { childId: 'c2' }], ...said, because, ...over },
    by,
  );
const terms = {
  type: 'AuditTermsGiven',
  data: { childIds: ['c2', 'c1'], ...said, givenById: bea },
  personal: { because },
} as const;

describe('Giving the terms of an audit', () => {
  const given = specification(staffStream, giveTermsOfAudit);

  it('says of whom, of which days, until when and what for', () => given(entered).when(giving()).then(terms));

  it('may be given beside others, of other children or another period', () =>
    given(entered, terms)
      .when(giving({ children: [{ childId: 'c1' }] }))
      .then({ ...terms, data: { ...terms.data, childIds: ['c1'] } }));

  it.each([
    ['to nobody on the register', [], {}, byBea, 'not-entered'],
    ['to oneself', [entered], {}, byAda, 'not-to-yourself'],
    ['of a period that ends first', [entered], { periodTo: '2025-08-31' }, byBea, 'period-ends-first'],
    ['that ends first', [entered], { lastDay: '2026-01-11' }, byBea, 'ends-before-it-begins'],
    ['twice', [entered, terms], { children: [{ childId: 'c1' }, { childId: 'c2' }] }, byBea, 'given-already'],
  ] as const)('is refused %s', (_, past, over, by, reason) =>
    given(...past)
      .when(giving(over, by))
      .refused(reason),
  );
});
