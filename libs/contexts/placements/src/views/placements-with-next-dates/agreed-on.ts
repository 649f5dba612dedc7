import type { CivilDate } from '#platform/time';
import { bankHolidayOn, weekday } from '#statutory-rules';
import { weekdays, type Session } from '../../placement/placement.codes.ts';
import { courseOn } from './next-dates.ts';
import type { PlacementDates } from './placements-with-next-dates.ts';

type Agreed = readonly Readonly<{ weekday: string; session: Session }>[];

/** Of a timetable, the sessions of a day on which marks are expected: none on a weekend or a bank holiday. */
export const sessionsOn = (timetable: Agreed, date: CivilDate): readonly Session[] =>
  bankHolidayOn(date) === null
    ? timetable.flatMap((slot) => (slot.weekday === weekdays[weekday(date) - 1] ? slot.session : []))
    : [];

/** Of a placement as it went. */
export const agreedOn = (document: PlacementDates, date: CivilDate): readonly Session[] =>
  sessionsOn(courseOn(document, date)?.start.data.timetable ?? [], date);

/**
 * The same of each of these days, for many placements: what was recorded of one is gone through once, and each day is looked
 * at once. Null on a day on which the child is not there.
 */
export function agreedOnEach(dates: readonly CivilDate[]) {
  const days = dates.map((date) => ({
    date,
    weekday: bankHolidayOn(date) === null ? weekdays[weekday(date) - 1] : null,
  }));
  return (document: PlacementDates): readonly (readonly Session[] | null)[] => {
    const { firstDay, lastDay } = document;
    const isThere = (date: CivilDate) => firstDay <= date && date <= lastDay;
    const first = dates.find(isThere);
    const timetable = first === undefined ? [] : (courseOn(document, first)?.start.data.timetable ?? []);
    return days.map(({ date, weekday: on }) =>
      isThere(date) ? timetable.flatMap((slot) => (slot.weekday === on ? slot.session : [])) : null,
    );
  };
}
