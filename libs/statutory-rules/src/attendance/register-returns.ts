import { calendarDays, within } from '../calendar/index.ts';
import {
  addDays,
  apply,
  civilDate,
  counted,
  dateInWords,
  demand,
  oneOf,
  weekday,
  weekdayAndDate,
  type Application,
  type IsoDate,
} from '../foundation/index.ts';
import { deletionReturnRule, newPupilReturnRule, weeklyReportRule } from './data/register-deadlines.ts';

/** The last day of the new-pupil return: the end of the fifth day, calendar, after the name is added. 1.3, 2.3. */
export const newPupilReturnDue = (addedOn: IsoDate): Application<IsoDate> =>
  apply(newPupilReturnRule, addedOn, { addedOn }, ({ days }) => {
    const result = within(calendarDays(days), addedOn);
    const sentence = `Name added on ${dateInWords(addedOn)}: return to the local authority by the end of ${weekdayAndDate(result)} (${counted(days, 'day')} after).`;
    return { result, sentence };
  });

/** The last day of the deletion return: the day of the deletion itself. Domain reference 1.3. */
export const deletionReturnDue = (deletedOn: IsoDate): Application<IsoDate> =>
  apply(deletionReturnRule, deletedOn, { deletedOn }, () => ({
    result: civilDate(deletedOn, 'deletedOn'),
    sentence: `Name to be deleted on ${weekdayAndDate(deletedOn)}: return to the local authority not later than that day.`,
  }));

/** Due by the end of its week; missing, it is overdue from the Monday after. */
export type WeeklyReport = Readonly<{ dueBy: IsoDate; overdueFrom: IsoDate }>;

/**
 * When a provider's weekly report is due; null for a placement that a school commissioned, of which none is asked.
 * Domain reference 1.3, 1.6, 5.2 (local). Looked up on the Monday.
 * @throws InvalidInput `not-a-monday`, `not-one-of`
 */
export function weeklyReport(
  weekStarts: IsoDate,
  commissionedBy: 'local authority' | 'school',
): Application<WeeklyReport | null> {
  demand(weekday(weekStarts) === 1, 'weekStarts', 'not-a-monday', 'must be a Monday');
  oneOf(commissionedBy, ['local authority', 'school'], 'commissionedBy');
  return apply(weeklyReportRule, weekStarts, { weekStarts, commissionedBy }, (facts) => {
    if (commissionedBy !== facts.commissionedBy) {
      return { result: null, sentence: 'No weekly report is asked of a placement that a school commissioned.' };
    }
    const result = { dueBy: addDays(weekStarts, 6), overdueFrom: addDays(weekStarts, 7) };
    const sentence = `Report of the week of ${dateInWords(weekStarts)}: due by ${weekdayAndDate(result.dueBy)}, overdue from ${weekdayAndDate(result.overdueFrom)}.`;
    return { result, sentence };
  });
}
