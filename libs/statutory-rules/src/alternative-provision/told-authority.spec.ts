import { describe, expect, it } from '@jest/globals';
import { answered } from '../foundation/index.ts';
import { expectRefused } from '../testing/expect-refused.ts';
import { mustTellAuthority, type SchoolArranged } from './index.ts';

const told = (change: Partial<SchoolArranged>) =>
  answered(mustTellAuthority({ offSiteDirection: true, hasPlan: true, nonSchoolPlace: true, ...change }, '2026-02-10'));

describe('Telling the authority [ap.told-authority@a direction of a pupil with a plan] [ap.told-authority@every non-school placement]', () => {
  it.each<[Partial<SchoolArranged>, boolean, boolean]>([
    [{}, true, true],
    [{ hasPlan: false }, false, true],
    [{ offSiteDirection: false }, false, true],
    [{ hasPlan: false, nonSchoolPlace: false }, false, false],
    [{ nonSchoolPlace: false }, true, true],
  ])('%j: must %s, would have to %s', (change, must, would) => {
    const answer = told(change);
    expect([answer.result, ...answer.wouldBe.map(({ result }) => result)]).toEqual([must, would]);
  });

  it('says so', () => {
    expect(told({}).sentence).toBe(
      'The school must tell the local authority of its provision from 10 February 2026: a direction of a pupil with a plan.',
    );
    const without = told({ hasPlan: false });
    expect(without.sentence).toBe(
      'The school need not tell the local authority of its provision from 10 February 2026: no rule asks it.',
    );
    expect(without.wouldBe[0]!.sentence).toBe(
      'Announced, not in force: The school must tell the local authority of its provision from 10 February 2026: a placement that is no school.',
    );
    const notYet = mustTellAuthority({ offSiteDirection: true, hasPlan: true, nonSchoolPlace: true }, '2025-08-31');
    expect(notYet.wouldBe).toEqual([]);
  });

  it('refuses what is no date', () =>
    expectRefused(
      () => mustTellAuthority({ offSiteDirection: true, hasPlan: true, nonSchoolPlace: true }, '2026-02-30'),
      'firstDay',
      'not-a-civil-date',
    ));
});
