import {
  coverOf,
  knownDay,
  notHeld,
  schoolDayBasis,
  schoolDaysBetween,
  type SchoolCalendar,
} from '../calendar/index.ts';
import {
  addDays,
  apply,
  counted,
  dateInWords,
  earlierOf,
  mondayOf,
  type Application,
  type IsoDate,
} from '../foundation/index.ts';
import { penaltyThresholdRule } from './data/register-deadlines.ts';
import { tally, type RegisterMark } from './tally.ts';

/**
 * Unauthorised sessions in the school weeks from a Monday to the day asked about. `reached: null`: not by the weeks that
 * are known, and an earlier one lies outside the calendar.
 */
export type PenaltyThreshold = Readonly<{ sessions: number; reached: boolean | null; from: IsoDate; to: IsoDate }>;

/**
 * Whether a penalty notice is to be considered: 10 unauthorised sessions in 10 school weeks, rolling, the week of `on`
 * being the last. A school week is one with a school day of that school (domain reference 1.3 is silent). Where the
 * calendar holds fewer, what is known is counted: the weeks it holds, and in any case ten weeks of the year.
 * @throws InvalidInput field `on`: `not-a-civil-date`, `beyond-the-calendar`; and as {@link tally}
 */
export function penaltyThreshold(
  marks: readonly RegisterMark[],
  calendar: SchoolCalendar,
  on: IsoDate,
): Application<PenaltyThreshold> {
  knownDay(calendar, on, 'on');
  tally(marks); // refuses marks that are none, by their place among all
  return apply(penaltyThresholdRule, on, { marks, calendar, on }, ({ sessions: line, schoolWeeks }) => {
    const { from, missing } = windowOf(calendar, on, schoolWeeks);
    const { unauthorised, restsOn } = tally(marks.filter((mark) => from <= mark.on && mark.on <= on));
    const reached = unauthorised >= line ? true : missing === 0 ? false : null;
    const sessions = counted(unauthorised, 'unauthorised session');
    const span = `from ${dateInWords(from)} to ${dateInWords(on)}`;
    const threshold = `the threshold of ${line} for considering a penalty notice is`;
    const inThem = missing === 0 ? ` in the ${schoolWeeks} school weeks` : '';
    const sentence =
      reached === null
        ? `${sessions} ${span}: ${threshold} not known to be reached, since ${missing} of the ${schoolWeeks} school weeks ${missing === 1 ? 'lies' : 'lie'} outside the calendar.`
        : `${sessions}${inThem} ${span}: ${threshold} ${reached ? '' : 'not '}reached.`;
    const open = `${missing} of the ${schoolWeeks} school weeks: sessions of ${missing === 1 ? 'it' : 'them'} that are not given may be missing`;
    return {
      result: { sessions: unauthorised, reached, from, to: on },
      restsOn: [schoolDayBasis(on), ...restsOn],
      sentence,
      caveats: reached === null ? [notHeld(calendar, open)] : [],
    };
  });
}

/** The Monday of the n-th school week counted back, the last being that of `on` or, if it is none, the one before. */
function windowOf(calendar: SchoolCalendar, on: IsoDate, weeks: number): { from: IsoDate; missing: number } {
  const mondays = [...new Set(schoolDaysBetween(calendar, coverOf(calendar).from, on).map(mondayOf))];
  const first = mondays.at(-weeks);
  if (first !== undefined) return { from: first, missing: 0 };
  // No school weeks are fewer than weeks of the year: so far back every one is among them, whatever the calendar holds.
  const surely = addDays(mondayOf(on), -7 * (weeks - 1));
  return { from: earlierOf(surely, mondays[0] ?? surely), missing: weeks - mondays.length };
}
