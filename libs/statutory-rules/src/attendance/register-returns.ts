import { calendarDays, within } from '../calendar/index.ts';
import {
  addDays,
  apply,
  civilDate,
  counted,
  dateInWords,
  demand,
  eachNamed,
  oneOf,
  weekday,
  weekdayAndDate,
  wholeNumber,
  type Application,
  type IsoDate,
} from '../foundation/index.ts';
import {
  COMMISSIONERS,
  deletionReturnRule,
  newPupilReturnRule,
  weeklyReportRule,
  type WeeklyReportTerms,
} from './data/register-deadlines.ts';

/**
 * The last day of the new-pupil return: the end of the fifth day, calendar, after the name is added. Domain reference 1.3,
 * 2.3. Looked up on the day it is added.
 * @throws InvalidInput `not-a-civil-date`
 */
export function newPupilReturnDue(addedOn: IsoDate): Application<IsoDate> {
  civilDate(addedOn, 'addedOn');
  return apply(newPupilReturnRule, addedOn, { addedOn }, ({ days }) => {
    const result = within(calendarDays(days), addedOn);
    const sentence = `Name added on ${dateInWords(addedOn)}: return to the local authority by the end of ${weekdayAndDate(result)} (${counted(days, 'day')} after).`;
    return { result, sentence };
  });
}

/**
 * The last day of the deletion return: the day of the deletion itself. Domain reference 1.3. Looked up on that day.
 * @throws InvalidInput `not-a-civil-date`
 */
export function deletionReturnDue(deletedOn: IsoDate): Application<IsoDate> {
  civilDate(deletedOn, 'deletedOn');
  return apply(deletionReturnRule, deletedOn, { deletedOn }, () => ({
    result: deletedOn,
    sentence: `Name to be deleted on ${weekdayAndDate(deletedOn)}: return to the local authority not later than that day.`,
  }));
}

/** By default due by the end of its week; missing, it is overdue from the day after. */
export type WeeklyReport = Readonly<{ dueBy: IsoDate; overdueFrom: IsoDate }>;

/**
 * When a provider's weekly report is due; null for a placement of which none is asked, by default one that a school
 * commissioned. Domain reference 1.3, 1.6, 5.2 (local). Looked up on the Monday.
 * @param own a council's own rule; by default that of the day
 * @throws InvalidInput `not-a-civil-date`, `not-a-monday`, `not-one-of`, `not-a-whole-number`
 */
export function weeklyReportDue(
  weekStarts: IsoDate,
  commissionedBy: (typeof COMMISSIONERS)[number],
  own: WeeklyReportTerms | null = null,
): Application<WeeklyReport | null> {
  const monday = weekday(civilDate(weekStarts, 'weekStarts')) === 1;
  demand(monday, 'weekStarts', 'not-a-monday', 'must be a Monday');
  oneOf(commissionedBy, COMMISSIONERS, 'commissionedBy');
  if (own !== null) {
    eachNamed(own.askedOf, 'own.askedOf', (each, place) => oneOf(each, COMMISSIONERS, place));
    wholeNumber(own.dueAfterDays, 'own.dueAfterDays');
  }
  return apply(weeklyReportRule, weekStarts, { weekStarts, commissionedBy, own }, (stated) => {
    const { askedOf, dueAfterDays } = own ?? stated;
    if (!askedOf.includes(commissionedBy)) {
      const by = commissionedBy === 'school' ? 'a school' : 'the local authority';
      return { result: null, sentence: `No weekly report is asked of a placement that ${by} commissioned.` };
    }
    const dueBy = addDays(weekStarts, dueAfterDays);
    const result = { dueBy, overdueFrom: addDays(dueBy, 1) };
    const sentence = `Report of the week of ${dateInWords(weekStarts)}: due by ${weekdayAndDate(result.dueBy)}, overdue from ${weekdayAndDate(result.overdueFrom)}.`;
    return { result, sentence };
  });
}
