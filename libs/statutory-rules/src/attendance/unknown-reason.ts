import {
  knownDay,
  isSchoolDay,
  notCountedInWords,
  schoolDayBasis,
  schoolDays,
  within,
  type SchoolCalendar,
} from '../calendar/index.ts';
import {
  addDays,
  apply,
  civilDate,
  counted,
  demand,
  weekdayAndDate,
  type Application,
  type IsoDate,
} from '../foundation/index.ts';
import { unknownReasonRule } from './data/register-deadlines.ts';

export interface UnknownReason {
  /** The last day on which the true code is in time. */
  readonly correctBy: IsoDate;
  readonly becomes: 'O';
  readonly becomesOn: IsoDate;
  /** What the register must show on the day asked about, if no reason has been established. */
  readonly codeThen: 'N' | 'O';
}

/**
 * What code N becomes, and when: corrected as soon as the reason is known, within 5 school days after the session, else
 * O. SI 2024/208 regulation 10(7) to (9). Looked up on the day of the session, by that school's calendar.
 * @param asOf the day for which `codeThen` is asked
 * @throws InvalidInput `not-a-civil-date`, `beyond-the-calendar`, `not-a-school-day` (on which there is no session),
 * `before-the-session`
 */
export function whatNBecomes(session: IsoDate, calendar: SchoolCalendar, asOf: IsoDate): Application<UnknownReason> {
  demand(civilDate(asOf, 'asOf') >= civilDate(session, 'session'), 'asOf', 'before-the-session', 'must not be earlier');
  knownDay(calendar, session, 'session');
  demand(isSchoolDay(calendar, session), 'session', 'not-a-school-day', `must be a school day of ${calendar.id}`);
  return apply(unknownReasonRule, session, { session, calendar, asOf }, ({ schoolDays: count, becomes }) => {
    const correctBy = within(schoolDays(count, calendar), session);
    const stepped = notCountedInWords(calendar, session, correctBy);
    const result: UnknownReason = {
      correctBy,
      becomes,
      becomesOn: addDays(correctBy, 1),
      codeThen: asOf > correctBy ? becomes : 'N',
    };
    const sentence = `Absent on ${weekdayAndDate(session)} for a reason not yet established (N): to be corrected as soon as it is known, at the latest on ${weekdayAndDate(correctBy)} (${counted(count, 'school day')} after the session${stepped === null ? '' : `; ${stepped}`}); after that it becomes ${becomes}.`;
    return { result, sentence, restsOn: [schoolDayBasis(session)] };
  });
}
