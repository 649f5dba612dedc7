import { describe, expect, it } from '@jest/globals';
import { answered, fraction, type IsoDate } from '../foundation/index.ts';
import { CAL_A } from '../testing/cal-a.ts';
import {
  permanentExclusionDaySix,
  suspensionDaySix,
  suspensionLimit,
  suspensionTermTotal,
  type Suspension,
} from './index.ts';

const child = { dateOfBirth: '2012-05-10', examinationsLeft: null, regulation5: null } as const;
const suspension = (from: IsoDate, to: IsoDate): Suspension => ({ kind: 'suspension', from, to });
const DECEMBER = suspension('2025-12-15', '2025-12-17');
const INTO_JANUARY = suspension('2025-12-18', '2026-01-08');
const RUN = 'The calendar CAL-A does not hold the days of suspension before it: the run may have begun earlier';
const JOINS = 'The calendar CAL-A does not hold the days of suspension before it: whether a run joins is not known';
const COUNTED = 'The calendar CAL-A does not hold all the days of suspension: the total is the least there were';

/** An earlier suspension outside the calendar takes nothing from what the calendar answers. */
describe('A suspension before the calendar [excl.day6] [excl.limit] [excl.term]', () => {
  it('leaves the sixth day of a permanent exclusion as it is', () => {
    const answer = answered(permanentExclusionDaySix('2026-02-11', [DECEMBER], CAL_A, child));
    expect(answer.result).toMatchObject({ sixthDay: '2026-02-25', joinedDay: null, actBy: '2026-02-25' });
    expect(answer.caveats).not.toContain(JOINS);
  });

  it('is named where the exclusion begins with the calendar', () =>
    expect(answered(permanentExclusionDaySix('2026-01-06', [DECEMBER], CAL_A, child)).caveats).toContain(JOINS));

  it('is named where the run that joins reaches back to the first day of the calendar', () => {
    const before = [INTO_JANUARY];
    const answer = answered(permanentExclusionDaySix('2026-01-09', before, CAL_A, child));
    expect(answer.result).toMatchObject({ sixthDay: '2026-01-16', joinedDay: '2026-01-13' });
    expect(answer.caveats).toContain(JOINS);
    const later = answered(permanentExclusionDaySix('2026-01-20', before, CAL_A, child));
    expect([later.result.joinedDay, later.caveats.includes(JOINS)]).toEqual([null, false]);
  });

  it('counts for a run by the days that are known', () => {
    const runs = suspensionDaySix(
      [DECEMBER, INTO_JANUARY, suspension('2026-03-02', '2026-03-03')],
      'academy',
      CAL_A,
      child,
    );
    const [first, second] = runs.map((each) => answered(each));
    expect(first!.result.days).toEqual(['2026-01-06', '2026-01-07', '2026-01-08']);
    expect(first!.caveats).toContain(RUN);
    expect(second!.caveats).not.toContain(RUN);
    expect(runs).toHaveLength(2);
  });

  const school = (suspensions: readonly Suspension[]) => ({ school: 'A', calendar: CAL_A, suspensions });
  const limit = (...suspensions: Suspension[]) => answered(suspensionLimit([school(suspensions)], '2026-03-31'));

  it('counts at least the days that are known towards the limit, which is then not known to be kept', () => {
    const answer = limit(DECEMBER, INTO_JANUARY);
    expect(answer.result).toMatchObject({ schoolDays: fraction(6, 2), left: fraction(84, 2), passed: null });
    expect(answer.caveats).toContain(COUNTED);
    expect(answer.sentence).toBe(
      'Suspended for at least 3 school days in the school year from 1 September 2025, all schools together: at most 42 days left of the 45 allowed.',
    );
  });

  it('is passed by the days that are known', () => {
    const answer = limit(DECEMBER, suspension('2026-01-06', '2026-03-24'));
    expect(answer.result.passed).toBe(true);
    expect(answer.sentence).toContain('more than the 45 allowed');
  });

  it('of another school year is none of it', () => {
    const answer = limit(suspension('2025-06-02', '2025-06-06'));
    expect(answer.result).toMatchObject({ schoolDays: fraction(0, 2), passed: false });
    expect(answer.caveats).not.toContain(COUNTED);
  });

  it('is named with the total of a term that begins before the calendar', () => {
    const term = (suspensions: Suspension[]) =>
      answered(suspensionTermTotal(school(suspensions), 'more than three', '2026-01-12'));
    const early = suspension('2025-12-31', '2026-01-06');
    expect(term([early])).toMatchObject({ result: { schoolDays: fraction(2, 2) } });
    expect(term([early]).caveats).toContain(COUNTED);
    expect(term([DECEMBER]).caveats).not.toContain(COUNTED);
  });
});
