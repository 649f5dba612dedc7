import { apply, counted, inOrder, oneOf, spanInWords, type Application, type IsoDate } from '../foundation/index.ts';
import { schoolYearRule } from './data/calendar-law.ts';
import { schoolDayBasis, type SchoolCalendar } from './school-calendar.ts';
import { schoolDaysBetween } from './school-days.ts';

export interface SchoolYearSessions {
  readonly schoolDays: number;
  /** Two a school day: what a pupil of the school could attend at most. */
  readonly sessions: number;
  /** Sessions below what a maintained school must hold; 0 = none short; null = no such rule for the school. */
  readonly short: number | null;
}

/**
 * The sessions that a calendar gives in a school year, against the 380 (190 days) that a maintained school must hold at the
 * least. Domain reference 1.2. Looked up on the first day of the year.
 * @param from first and `to` last day of the school year, both in the calendar
 * @throws InvalidInput `not-one-of`, `not-a-civil-date`, `ends-before-it-starts`, `beyond-the-calendar`
 */
export function schoolYearSessions(
  calendar: SchoolCalendar,
  from: IsoDate,
  to: IsoDate,
  school: 'maintained' | 'not maintained',
): Application<SchoolYearSessions> {
  oneOf(school, ['maintained', 'not maintained'], 'school');
  inOrder(from, to, 'school year');
  const schoolDays = schoolDaysBetween(calendar, from, to).length;
  return apply(schoolYearRule, from, { calendar, from, to, school }, ({ leastSessions, sessionsADay }) => {
    const sessions = schoolDays * sessionsADay;
    const short = school === 'maintained' ? Math.max(0, leastSessions - sessions) : null;
    const held = `${counted(schoolDays, 'school day')}, ${counted(sessions, 'session')} from ${spanInWords(from, to)}`;
    const least = `a maintained school holds at least ${leastSessions} (${leastSessions / sessionsADay} days)`;
    const words =
      short === null ? 'no least number' : short === 0 ? least : `${counted(short, 'session')} short: ${least}`;
    return { result: { schoolDays, sessions, short }, sentence: `${held}; ${words}.`, restsOn: [schoolDayBasis(from)] };
  });
}
