import { birthday, birthdayReached } from '../child/index.ts';
import {
  addDays,
  apply,
  civilDate,
  dateInWords,
  dateOf,
  dateParts,
  earlierOf,
  oneOf,
  type Application,
  type IsoDate,
} from '../foundation/index.ts';
import { planEndRule } from './data/plan-rights-law.ts';

const COURSES = ['further education', 'apprenticeship', 'other'] as const;

/** What the young person attends at twenty-five: its academic year, or the day on which the training ends. */
export type LastCourse =
  Readonly<{ kind: 'further education' }> | Readonly<{ kind: 'apprenticeship' | 'other'; endsOn: IsoDate }>;

export interface PlanEnd {
  /** The last day of the duties: the day before the twenty-fifth birthday. */
  readonly dutiesEnd: IsoDate;
  /** The last day to which the authority may keep the plan; null where no course runs over the birthday. */
  readonly mayBeKeptUntil: IsoDate | null;
}

/**
 * How far the duties of an EHC plan run, and how long the authority may keep it: to the end of the academic year of the
 * twenty-fifth birthday, never past the day before the twenty-sixth. CFA 2014 s83(2), s46; SI 2014/1530 regulation 46;
 * domain reference 0a. Looked up on the last day of the duties.
 * @throws InvalidInput `not-a-civil-date`, `not-one-of`
 */
export function planEnds(dateOfBirth: IsoDate, course: LastCourse | null): Application<PlanEnd> {
  civilDate(dateOfBirth, 'dateOfBirth');
  if (course !== null) {
    oneOf(course.kind, COURSES, 'course.kind');
    if (course.kind !== 'further education') civilDate(course.endsOn, 'course.endsOn');
  }
  const dutiesEnd = addDays(birthdayReached(planEndRule, dateOfBirth), -1);
  return apply(planEndRule, dutiesEnd, { dateOfBirth, course }, ({ age, academicYearEnds, neverPastAge }) => {
    const latest = addDays(birthday(dateOfBirth, neverPastAge), -1);
    const yearEnds = course === null ? null : endOf(course, addDays(dutiesEnd, 1), academicYearEnds);
    const mayBeKeptUntil = yearEnds === null || yearEnds <= dutiesEnd ? null : earlierOf(yearEnds, latest);
    const kept =
      mayBeKeptUntil === null
        ? 'no course runs on, so it is not kept longer'
        : `the authority may keep it to ${dateInWords(mayBeKeptUntil)}, the end of the academic year`;
    const sentence = `The duties of the plan run to ${dateInWords(dutiesEnd)}, the day before the birthday at ${age}; ${kept}.`;
    return { result: { dutiesEnd, mayBeKeptUntil }, sentence };
  });
}

function endOf(course: LastCourse, birthdayAt25: IsoDate, { month, day }: { month: number; day: number }): IsoDate {
  if (course.kind !== 'further education') return course.endsOn;
  const { year } = dateParts(birthdayAt25);
  const thisYear = dateOf(year, month, day);
  return birthdayAt25 <= thisYear ? thisYear : dateOf(year + 1, month, day);
}
