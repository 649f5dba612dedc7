import { describe, it } from '@jest/globals';
import { asked, specification } from '#platform/testing';
import { ada, byAda, byBea, byCemForBea, bea } from '../../staff/staff.fixtures.ts';
import { barsStream } from '../bars.ts';
import { BarPerson, barPerson } from './bar-person.ts';

const because = 'She is the child’s aunt';
const barring = (over: Partial<BarPerson['data']> = {}, by: object = byBea) =>
  asked(BarPerson, { childId: 'c1', personId: ada, lastDay: '2026-07-17', because, ...over }, by);
const barred = (lastDay: '2026-07-17' | '2026-01-01' | null = '2026-07-17') =>
  ({ type: 'PersonBarred', data: { personId: ada, lastDay }, personal: { because } }) as const;
const lifted = { type: 'BarLifted', data: { personId: ada }, personal: { because: 'No kin' } } as const;

describe('Barring a person from a child', () => {
  const given = specification(barsStream, barPerson);

  it('says whom, and why, for as long as nobody lifts it or until a day', () => {
    given().when(barring()).then(barred());
    given()
      .when(barring({ lastDay: null }))
      .then(barred(null));
  });

  it('can follow one that was lifted, or is over', () => {
    given(barred(), lifted).when(barring()).then(barred());
    given(barred('2026-01-01')).when(barring()).then(barred());
  });

  it('of another person stands beside it', () =>
    given(barred())
      .when(barring({ personId: bea }, byAda))
      .then({ ...barred(), data: { personId: bea, lastDay: '2026-07-17' } }));

  it.each([
    ['of oneself', [], {}, byAda, 'not-yourself'],
    ['of whom one acts for', [], { personId: bea }, byCemForBea, 'not-yourself'],
    ['twice', [barred()], {}, byBea, 'barred-already'],
    ['twice, where the first has no last day', [barred(null)], {}, byBea, 'barred-already'],
    ['until a day that lies behind', [], { lastDay: '2025-01-01' }, byBea, 'over-already'],
  ] as const)('is refused %s', (_, past, over, by, reason) =>
    given(...past)
      .when(barring(over, by))
      .refused(reason),
  );
});
