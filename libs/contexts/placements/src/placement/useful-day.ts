import type { CivilDate } from '#platform/time';
import {
  addDays,
  bankHolidayOn,
  NOT_KNOWN_WHEN,
  openAfter,
  weekday,
  weekdayAndDate,
  type CalendarsKnown,
} from '#statutory-rules';

/** Of a last day that was agreed already. */
export const mustBeLaterThan = (agreed: CivilDate, calendars: CalendarsKnown): string =>
  `The new last day must be after ${weekdayAndDate(agreed)}, the last day that is agreed now. ${nextUsefulDay(agreed, calendars)}`;

/** Of one that an extension began from. */
export const mustBeLaterThanBefore = (agreed: CivilDate, calendars: CalendarsKnown): string =>
  `The last day must be after ${weekdayAndDate(agreed)}, the last day that was agreed before this extension. ${nextUsefulDay(agreed, calendars)}`;

/** Of what happens in a placement. @param what with its article: The review */
export const notBeforeStart = (what: string, startsOn: CivilDate): string =>
  `${what} cannot be before the placement began, on ${weekdayAndDate(startsOn)}. Give that day, or a later one.`;

/** Of whoever leaves the school’s roll while a placement is made longer. @param finishesOn the last day that is agreed now */
export const mustLeaveRollAfter = (finishesOn: CivilDate): string =>
  `The day of leaving the roll must be after the last day of the placement, ${weekdayAndDate(finishesOn)}, or be left empty.`;

/** @param called whose day it is: the first day */
export const mustFallAfter = (what: string, day: CivilDate, called: string, calendars: CalendarsKnown): string =>
  `${what} must be after ${called}, ${weekdayAndDate(day)}. ${nextUsefulDay(day, calendars)}`;

/** The next school day, where a calendar says it; else the next on which anybody is at work. */
function nextUsefulDay(after: CivilDate, calendars: CalendarsKnown): string {
  const useful = openAfter(after, calendars);
  if (useful === null) return NOT_KNOWN_WHEN;
  const next = addDays(after, 1);
  const holiday = bankHolidayOn(next);
  const why =
    holiday !== null && weekday(next) < 6 ? `${weekdayAndDate(next)} is a bank holiday (${holiday}); the` : 'The';
  return `${why} next ${useful.ofCalendar ? 'school' : 'working'} day is ${weekdayAndDate(useful.day)}.`;
}
