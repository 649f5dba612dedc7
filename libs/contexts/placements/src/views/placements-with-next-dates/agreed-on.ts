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
