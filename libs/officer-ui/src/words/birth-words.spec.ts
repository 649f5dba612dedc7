import { describe, expect, it } from '@jest/globals';
import { birthWords, bornAndAge, bornWords } from './birth-words.ts';
import { wordsFor } from './fact-words.ts';

const known = { dateOfBirth: '2011-05-04', isEstimated: false } as const;
const estimated = { dateOfBirth: '2012-01-01', isEstimated: true } as const;
const unknown = { dateOfBirth: null, isEstimated: false };

describe('A birth', () => {
  it('is said as it is known', () => {
    expect([known, estimated, unknown].map(birthWords)).toEqual([
      '4 May 2011',
      'About 1 January 2012 (estimated)',
      'Not known',
    ]);
    expect([known, estimated, unknown].map(bornWords)).toEqual([
      ...['Born 4 May 2011', 'Born about 1 January 2012 (estimated)', 'Date of birth not known'],
    ]);
  });

  it('is said with an age where there is one', () =>
    expect(
      [known, estimated, unknown, { ...known, dateOfBirth: '2026-03-01' } as const].map((each) =>
        bornAndAge(each, '2026-02-02'),
      ),
    ).toEqual([
      ...['Born 4 May 2011 (14)', 'Born about 1 January 2012 (estimated: about 14)', 'Date of birth not known'],
      'Born 1 March 2026',
    ]));

  const rows = (personal: object) =>
    wordsFor(
      {
        type: 'ChildRegistered',
        data: { roll: { is: 'school', schoolUrn: 110001 }, owningService: 'sen' },
        personal: { ...personal },
      },
      {},
    )
      .rows.filter(({ label }) => /birth|Estimated/.test(label))
      .map(({ label, texts }) => `${label}: ${texts.join()}`);

  it('is said on the line, with who estimated it and from what; that it is not known is said, too', () => {
    const named = { givenNames: 'Zoran', familyName: null };
    expect(rows({ ...named, dateOfBirth: '2012-01-01', birthEstimate: { by: 'Social care', from: 'Papers' } })).toEqual(
      [...['Date of birth: About 1 January 2012 (estimated)', 'Estimated by: Social care', 'Estimated from: Papers']],
    );
    expect(rows(named)).toEqual(['Date of birth: Not known']);
    // Of whom nothing opens nothing is said to be unknown.
    expect(rows({})).toEqual([]);
  });
});
