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

type Stay = Readonly<{ firstDay: CivilDate; lastDay: CivilDate; timetable: Agreed }>;

/**
 * The same of each of these days, for many timetables: each day is looked at once. Null on a day on which the child is not
 * there.
 */
export function timetableOnEach(dates: readonly CivilDate[]) {
  const days = dates.map((date) => ({
    date,
    weekday: bankHolidayOn(date) === null ? weekdays[weekday(date) - 1] : null,
  }));
  return ({ firstDay, lastDay, timetable }: Stay): readonly (readonly Session[] | null)[] =>
    days.map(({ date, weekday: on }) =>
      firstDay <= date && date <= lastDay
        ? timetable.flatMap((slot) => (slot.weekday === on ? slot.session : []))
        : null,
    );
}

/** Of placements as they went: what was recorded of one is gone through once. */
export function agreedOnEach(dates: readonly CivilDate[]) {
  const onEach = timetableOnEach(dates);
  return (document: PlacementDates): readonly (readonly Session[] | null)[] => {
    const { firstDay, lastDay } = document;
    const first = dates.find((date) => firstDay <= date && date <= lastDay);
    const timetable = first === undefined ? [] : (courseOn(document, first)?.start.data.timetable ?? []);
    return onEach({ firstDay, lastDay, timetable });
  };
}
