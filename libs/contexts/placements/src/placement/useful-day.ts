import type { CivilDate } from '#platform/time';
import { addDays, bankHolidayOn, onOrNextWorkingDay, weekday, weekdayAndDate } from '#statutory-rules';

/** Of a last day that was agreed already. */
export const mustBeLaterThan = (agreed: CivilDate): string =>
  `The new last day must be after ${weekdayAndDate(agreed)}, the last day that is agreed now. ${nextWorkingDay(agreed)}`;

/** Of one that an extension began from. */
export const mustBeLaterThanBefore = (agreed: CivilDate): string =>
  `The last day must be after ${weekdayAndDate(agreed)}, the last day that was agreed before this extension. ${nextWorkingDay(agreed)}`;

/** Of what happens in a placement. @param what with its article: The review */
export const notBeforeStart = (what: string, startsOn: CivilDate): string =>
  `${what} cannot be before the placement began, on ${weekdayAndDate(startsOn)}. Give that day, or a later one.`;

/** Of whoever leaves the school’s roll while a placement is made longer. @param finishesOn the last day that is agreed now */
export const mustLeaveRollAfter = (finishesOn: CivilDate): string =>
  `The day of leaving the roll must be after the last day of the placement, ${weekdayAndDate(finishesOn)}, or be left empty.`;

export const mustFallAfter = (what: string, day: CivilDate, called: string): string =>
  `${what} must be after ${called}, ${weekdayAndDate(day)}. ${nextWorkingDay(day)}`;

/** The next day on which anybody is at work: weekends and bank holidays are known, school holidays are not. */
function nextWorkingDay(after: CivilDate): string {
  const [next, working] = [addDays(after, 1), onOrNextWorkingDay(addDays(after, 1))];
  const holiday = bankHolidayOn(next);
  const why =
    holiday !== null && weekday(next) < 6 ? `${weekdayAndDate(next)} is a bank holiday (${holiday}); the` : 'The';
  return `${why} next working day is ${weekdayAndDate(working)}.`;
}
