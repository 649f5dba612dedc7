import { schoolDaysBetween, type SchoolCalendar } from '../calendar/index.ts';
import { demand, inOrder, oneOf, type IsoDate } from '../foundation/index.ts';

const HALVES = ['AM', 'PM'] as const;

/**
 * One fixed period as the school notified it, both ends included. By default it begins with the morning and ends with
 * the afternoon; `starts: 'PM'` or `ends: 'AM'` leaves a half of the first or last day. A lunchtime loses no session.
 */
export type Suspension = Readonly<{ from: IsoDate; to: IsoDate }> &
  (
    | Readonly<{ kind: 'suspension'; starts?: (typeof HALVES)[number]; ends?: (typeof HALVES)[number] }>
    | Readonly<{ kind: 'lunchtime suspension' }>
  );

/**
 * The school days of a suspension, in order.
 * @throws InvalidInput `not-a-civil-date`, `ends-before-it-starts`, `not-one-of`, `no-school-day`,
 * `no-session-lost` (an afternoon to the same morning), `beyond-the-calendar`
 */
export function suspendedDays(suspension: Suspension, calendar: SchoolCalendar): readonly IsoDate[] {
  oneOf(suspension.kind, ['suspension', 'lunchtime suspension'], 'kind');
  inOrder(suspension.from, suspension.to, 'suspension');
  const days = schoolDaysBetween(calendar, suspension.from, suspension.to);
  demand(days.length > 0, 'suspension', 'no-school-day', 'must hold a school day');
  if (suspension.kind === 'suspension') {
    oneOf(suspension.starts ?? 'AM', HALVES, 'starts');
    oneOf(suspension.ends ?? 'PM', HALVES, 'ends');
    const none = suspension.from === suspension.to && suspension.starts === 'PM' && suspension.ends === 'AM';
    demand(!none, 'suspension', 'no-session-lost', 'must lose a session');
  }
  return days;
}

/** Half days by school day: 2 for a whole day, 1 for a morning, an afternoon or a lunchtime. @throws as {@link suspendedDays} */
export function halfDaysOf(suspension: Suspension, calendar: SchoolCalendar): ReadonlyMap<IsoDate, number> {
  const days = suspendedDays(suspension, calendar);
  if (suspension.kind === 'lunchtime suspension') return new Map(days.map((day) => [day, 1]));
  const { from, to, starts, ends } = suspension;
  const lost = (day: IsoDate) => 2 - (day === from && starts === 'PM' ? 1 : 0) - (day === to && ends === 'AM' ? 1 : 0);
  return new Map(days.map((day) => [day, lost(day)]));
}

/**
 * Suspensions in order of time, each with its school days.
 * @throws InvalidInput `suspensions-overlap` (more than a whole day lost on one day), and as {@link suspendedDays}
 */
export function inTimeOrder(suspensions: readonly Suspension[], calendar: SchoolCalendar): readonly Suspension[] {
  const lost = new Map<IsoDate, number>();
  for (const suspension of suspensions) {
    for (const [day, halves] of halfDaysOf(suspension, calendar)) {
      const sum = (lost.get(day) ?? 0) + halves;
      demand(sum <= 2, 'suspensions', 'suspensions-overlap', 'must not lose more than a whole day on one day');
      lost.set(day, sum);
    }
  }
  return suspensions.toSorted((a, b) => (a.from === b.from ? (a.to < b.to ? -1 : 1) : a.from < b.from ? -1 : 1));
}
