import { schoolDayBasis, type SchoolCalendar } from '../calendar/index.ts';
import {
  apply,
  counted,
  countedInHalves,
  fraction,
  oneOf,
  type Application,
  type Fraction,
  type IsoDate,
} from '../foundation/index.ts';
import { completeMarks } from './complete-marks.ts';
import { COUNTINGS, unauthorisedReturnRule, type UnauthorisedCounting } from './data/register-deadlines.ts';
import { tally, type RegisterMark } from './tally.ts';

/** School days missed, in halves; `reachedOn` the day of the session that completed them. */
export type UnauthorisedReturn = Readonly<{ schoolDays: Fraction; due: boolean; reachedOn: IsoDate | null }>;

/**
 * Whether a pupil belongs in the attendance return: 10 school days of unauthorised absence, a session being a half.
 * A session attended, or missed with leave, ends a continuous absence; one that was not possible neither counts nor
 * ends it (domain reference 1.3 is silent). When the return is due, `nextAttendanceReturn` says. Looked up on the last day
 * marked.
 * @param marks of one school's register, over the period that the council asks about, without holes
 * @param own a council's own way of counting; by default that of the day
 * @throws InvalidInput field `counting`: `not-one-of`; and as {@link completeMarks}
 */
export function unauthorisedReturn(
  marks: readonly RegisterMark[],
  calendar: SchoolCalendar,
  own: UnauthorisedCounting | null = null,
): Application<UnauthorisedReturn> {
  if (own !== null) oneOf(own, COUNTINGS, 'counting');
  const ordered = completeMarks(marks, calendar);
  const on = ordered.at(-1)!.on;
  return apply(unauthorisedReturnRule, on, { marks, calendar, counting: own }, (stated) => {
    const counting = own ?? stated.counting;
    const { schoolDays } = stated;
    let run = 0;
    let longest = 0;
    let reachedOn: IsoDate | null = null;
    for (const mark of ordered) {
      const { possible, unauthorised } = tally([mark]);
      if (possible === 0) continue;
      if (unauthorised === 1) run += 1;
      else if (counting === 'continuous') run = 0;
      longest = Math.max(longest, run);
      if (reachedOn === null && run >= schoolDays * 2) reachedOn = mark.on;
    }
    const missed = fraction(longest, 2);
    const due = reachedOn !== null;
    const sentence = `${countedInHalves(missed, 'school day')} of unauthorised absence, ${counting}: the attendance return to the local authority ${due ? 'must name the pupil' : 'need not name the pupil yet'} (${counted(schoolDays, 'school day')}).`;
    const restsOn = [schoolDayBasis(on), ...tally(marks).restsOn];
    return { result: { schoolDays: missed, due, reachedOn }, sentence, restsOn };
  });
}
