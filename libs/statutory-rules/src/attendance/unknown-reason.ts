import {
  ifKnown,
  knownDay,
  isSchoolDay,
  notCountedInWords,
  notHeld,
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
  type Judgement,
} from '../foundation/index.ts';
import { unknownReasonRule } from './data/register-deadlines.ts';

export interface UnknownReason {
  /** The last day on which the true code is in time; null where the calendar does not hold it. */
  readonly correctBy: IsoDate | null;
  readonly becomes: 'O';
  readonly becomesOn: IsoDate | null;
  /** What the register must show on the day asked about, if no reason has been established. */
  readonly codeThen: 'N' | 'O';
}

/**
 * What code N becomes, and when: corrected as soon as the reason is known, within 5 school days after the session, else
 * O. SI 2024/208 regulation 10(7) to (9). Looked up on the day of the session, by that school's calendar.
 * @param asOf the day for which `codeThen` is asked
 * @throws InvalidInput `not-a-civil-date`, `beyond-the-calendar` (the session; the day asked about, where the last day for
 * the true code is not known either), `not-a-school-day` (on which there is no session), `before-the-session`
 */
export function whatNBecomes(session: IsoDate, calendar: SchoolCalendar, asOf: IsoDate): Application<UnknownReason> {
  demand(civilDate(asOf, 'asOf') >= civilDate(session, 'session'), 'asOf', 'before-the-session', 'must not be earlier');
  knownDay(calendar, session, 'session');
  demand(isSchoolDay(calendar, session), 'session', 'not-a-school-day', `must be a school day of ${calendar.id}`);
  return apply(
    unknownReasonRule,
    session,
    { session, calendar, asOf },
    ({ schoolDays: count, becomes }): Judgement<UnknownReason> => {
      const correctBy = ifKnown(() => within(schoolDays(count, calendar), session));
      const corrected = `Absent on ${weekdayAndDate(session)} for a reason not yet established (N): to be corrected as soon as it is known`;
      const restsOn = [schoolDayBasis(session)];
      if (correctBy === null) {
        // The five run past the calendar, so on every day that it holds they are not over.
        knownDay(calendar, asOf, 'asOf');
        return {
          result: { correctBy, becomes, becomesOn: null, codeThen: 'N' },
          sentence: `${corrected}, within ${counted(count, 'school day')} after the session; after that it becomes ${becomes}.`,
          restsOn,
          caveats: [notHeld(calendar, 'the last day for the true code')],
        };
      }
      const stepped = notCountedInWords(calendar, session, correctBy);
      const result: UnknownReason = {
        correctBy,
        becomes,
        becomesOn: addDays(correctBy, 1),
        codeThen: asOf > correctBy ? becomes : 'N',
      };
      const sentence = `${corrected}, at the latest on ${weekdayAndDate(correctBy)} (${counted(count, 'school day')} after the session${stepped === null ? '' : `; ${stepped}`}); after that it becomes ${becomes}.`;
      return { result, sentence, restsOn };
    },
  );
}
