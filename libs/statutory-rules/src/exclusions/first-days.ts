import {
  coverOf,
  ifKnown,
  knownDay,
  notHeld,
  nthSchoolDay,
  schoolDayBasis,
  schoolDaysBetween,
  type SchoolCalendar,
} from '../calendar/index.ts';
import {
  apply,
  civilDate,
  demand,
  weekdayAndDate,
  type Application,
  type IsoDate,
  type Judgement,
} from '../foundation/index.ts';
import { knownCare, type Care } from './care.ts';
import { careDayOneRule, firstFiveDaysRule } from './data/section-19-law.ts';
import { ordinal, spanWithYear } from './day-six-words.ts';

/** School days 1 to 5 of an exclusion (fewer if it is shorter), and what is asked of whom on each. */
export interface FirstFiveDays {
  readonly days: readonly IsoDate[];
  readonly school: 'takes reasonable steps to set and mark work';
  readonly parent: 'keeps the child out of public places in school hours, unless justified';
}

/**
 * The first five school days of either kind of exclusion. Education and Inspections Act 2006; domain reference 3.1.
 * Looked up on its first day.
 * @param lastDay of the exclusion; null = permanent: where the calendar ends before the fifth, the days that it holds
 * @throws InvalidInput `not-a-civil-date`, `ends-before-it-starts`, `no-school-day`, `beyond-the-calendar`
 */
export function firstFiveDays(
  firstDay: IsoDate,
  lastDay: IsoDate | null,
  calendar: SchoolCalendar,
): Application<FirstFiveDays> {
  knownDay(calendar, firstDay, 'firstDay');
  if (lastDay !== null) {
    const inOrder = firstDay <= knownDay(calendar, lastDay, 'lastDay');
    demand(inOrder, 'lastDay', 'ends-before-it-starts', 'must not be before the first day');
  }
  return apply(firstFiveDaysRule, firstDay, { firstDay, lastDay, calendar }, ({ schoolDays: most }) => {
    const fifth = ifKnown(() => nthSchoolDay(calendar, most, firstDay));
    const last = lastDay ?? fifth ?? coverOf(calendar).to;
    const days = schoolDaysBetween(calendar, firstDay, last).slice(0, most);
    demand(days.length > 0, 'firstDay', 'no-school-day', 'must begin an exclusion with a school day');
    const which = days.length === 1 ? 'School day 1' : `School days 1 to ${days.length}`;
    const span = spanWithYear(days[0]!, days.at(-1)!);
    return {
      result: {
        days,
        school: 'takes reasonable steps to set and mark work',
        parent: 'keeps the child out of public places in school hours, unless justified',
      },
      sentence: `${which} of the exclusion, ${span}: the school takes reasonable steps to set and mark work, and the parent keeps the child out of public places in school hours unless there is justification.`,
      restsOn: [schoolDayBasis(firstDay)],
      caveats:
        lastDay === null && fifth === null
          ? [notHeld(calendar, `the ${ordinal(most)} school day of the exclusion`)]
          : [],
    };
  });
}

/** Provision expected ("should", never a breach of law) from the first days of an exclusion; null = not such a child. */
export type CareDayOne = Readonly<{
  expectedFrom: IsoDate;
  tell: readonly ('Virtual School Head' | 'social worker')[];
}> | null;

/**
 * The expectation for a looked-after child, or one with a social worker, in either kind of exclusion: education from its
 * first school day, the Virtual School Head and the social worker told. Domain reference 3.1, 3.3. Looked up on the first
 * day excluded.
 * @throws InvalidInput `not-a-civil-date`, `not-one-of`, `beyond-the-calendar`
 */
export function careDayOne(firstDay: IsoDate, care: Care, calendar: SchoolCalendar): Application<CareDayOne> {
  knownCare(care);
  const inputs = { firstDay, care, calendar };
  return apply(careDayOneRule, civilDate(firstDay, 'firstDay'), inputs, ({ fromSchoolDay }): Judgement<CareDayOne> => {
    if (care === 'neither') {
      const sentence =
        'Neither looked after nor with a social worker: this guidance expects nothing beside the work that the school sets.';
      return { result: null, sentence };
    }
    const expectedFrom = nthSchoolDay(calendar, fromSchoolDay, knownDay(calendar, firstDay, 'firstDay'));
    const who = care === 'looked after' ? 'Looked after' : 'With a social worker';
    return {
      result: { expectedFrom, tell: ['Virtual School Head', 'social worker'] },
      sentence: `${who}: education is expected from day ${fromSchoolDay}, ${weekdayAndDate(expectedFrom)} (guidance); the Virtual School Head and the social worker are told without delay.`,
      restsOn: [schoolDayBasis(firstDay)],
    };
  });
}
