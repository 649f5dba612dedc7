import { coverOf, knownDay, schoolDayBasis, schoolDaysBetween, type SchoolCalendar } from '../calendar/index.ts';
import { apply, counted, dateInWords, demand, mondayOf, type Application, type IsoDate } from '../foundation/index.ts';
import { penaltyThresholdRule } from './data/register-deadlines.ts';
import { tally, type RegisterMark } from './tally.ts';

/** Unauthorised sessions in the school weeks from a Monday to the day asked about. */
export type PenaltyThreshold = Readonly<{ sessions: number; reached: boolean; from: IsoDate; to: IsoDate }>;

/**
 * Whether a penalty notice is to be considered: 10 unauthorised sessions in 10 school weeks, rolling, the week of `on`
 * being the last. A school week is one with a school day of that school (domain reference 1.3 is silent).
 * @throws InvalidInput field `on`: `not-a-civil-date`, `beyond-the-calendar`; field `calendar`: `beyond-the-calendar` (not
 * ten school weeks known); and as {@link tally}
 */
export function penaltyThreshold(
  marks: readonly RegisterMark[],
  calendar: SchoolCalendar,
  on: IsoDate,
): Application<PenaltyThreshold> {
  knownDay(calendar, on, 'on');
  return apply(penaltyThresholdRule, on, { marks, calendar, on }, ({ sessions: line, schoolWeeks }) => {
    const from = firstMonday(calendar, on, schoolWeeks);
    const { unauthorised, restsOn } = tally(marks.filter((mark) => from <= mark.on && mark.on <= on));
    const reached = unauthorised >= line;
    const sentence = `${counted(unauthorised, 'unauthorised session')} in the ${schoolWeeks} school weeks from ${dateInWords(from)} to ${dateInWords(on)}: the threshold of ${line} for considering a penalty notice is ${reached ? '' : 'not '}reached.`;
    return {
      result: { sessions: unauthorised, reached, from, to: on },
      restsOn: [schoolDayBasis(on), ...restsOn],
      sentence,
    };
  });
}

/** The Monday of the n-th school week counted back, the last being that of `on` or, if it is none, the one before. */
function firstMonday(calendar: SchoolCalendar, on: IsoDate, weeks: number): IsoDate {
  const mondays = new Set(schoolDaysBetween(calendar, coverOf(calendar).from, on).map(mondayOf));
  const first = [...mondays].at(-weeks);
  const words = `fewer than ${weeks} school weeks of the calendar ${calendar.id} are known`;
  demand(first !== undefined, 'calendar', 'beyond-the-calendar', words);
  return first;
}
