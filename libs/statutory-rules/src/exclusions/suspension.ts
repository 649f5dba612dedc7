import { earliestFirst } from '#civil-time';
import { knownDay, schoolDaysBetween, type SchoolCalendar } from '../calendar/index.ts';
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

/** What is lost of a school day; each part counts half a day. */
export type LostPart = Readonly<{ day: IsoDate; part: 'AM' | 'lunch' | 'PM' }>;

/**
 * The school days of a suspension, in order.
 * @param field its name in a refusal: of several, with its place
 * @throws InvalidInput `not-a-civil-date`, `ends-before-it-starts`, `not-one-of`, `no-school-day`,
 * `half-of-no-school-day` (its first or last day halved, and no school day), `no-session-lost` (an afternoon to the same
 * morning), `beyond-the-calendar`
 */
export function suspendedDays(
  suspension: Suspension,
  calendar: SchoolCalendar,
  field = 'suspension',
): readonly IsoDate[] {
  oneOf(suspension.kind, ['suspension', 'lunchtime suspension'], `${field}.kind`);
  const { from, to } = suspension;
  inOrder(from, to, field);
  const first = knownDay(calendar, from, `${field}.from`);
  const days = schoolDaysBetween(calendar, first, knownDay(calendar, to, `${field}.to`));
  demand(days.length > 0, field, 'no-school-day', 'must hold a school day');
  if (suspension.kind === 'suspension') {
    const starts = oneOf(suspension.starts ?? 'AM', HALVES, `${field}.starts`);
    const ends = oneOf(suspension.ends ?? 'PM', HALVES, `${field}.ends`);
    const words = 'must halve a school day';
    demand(starts === 'AM' || days[0] === from, `${field}.starts`, 'half-of-no-school-day', words);
    demand(ends === 'PM' || days.at(-1) === to, `${field}.ends`, 'half-of-no-school-day', words);
    const none = from === to && starts === 'PM' && ends === 'AM';
    demand(!none, field, 'no-session-lost', 'must lose a session');
  }
  return days;
}

/** What a suspension loses, in order of time. @throws as {@link suspendedDays} */
export function lostParts(suspension: Suspension, calendar: SchoolCalendar): readonly LostPart[] {
  const days = suspendedDays(suspension, calendar);
  if (suspension.kind === 'lunchtime suspension') return days.map((day) => ({ day, part: 'lunch' }));
  const { from, to, starts, ends } = suspension;
  return days.flatMap((day): LostPart[] => [
    ...(day === from && starts === 'PM' ? [] : [{ day, part: 'AM' } as const]),
    ...(day === to && ends === 'AM' ? [] : [{ day, part: 'PM' } as const]),
  ]);
}

/** Half days by school day: 2 for a whole day, 1 for a morning, an afternoon or a lunchtime. @throws as {@link suspendedDays} */
export function halfDaysOf(suspension: Suspension, calendar: SchoolCalendar): ReadonlyMap<IsoDate, number> {
  const halves = new Map<IsoDate, number>();
  for (const { day } of lostParts(suspension, calendar)) halves.set(day, (halves.get(day) ?? 0) + 1);
  return halves;
}

/**
 * The suspensions of one school in order of time.
 * @throws InvalidInput `suspensions-overlap` (a morning, afternoon or lunchtime lost twice, or more than a whole day on
 * one day), and as {@link suspendedDays}
 */
export function inTimeOrder(suspensions: readonly Suspension[], calendar: SchoolCalendar): readonly Suspension[] {
  const lost = suspensions.map((suspension) => ({ suspension, parts: lostParts(suspension, calendar) }));
  const all = lost.flatMap(({ parts }) => parts);
  const twice = new Set(all.map(momentOf)).size < all.length;
  demand(!twice, 'suspensions', 'suspensions-overlap', 'must not lose a morning, an afternoon or a lunchtime twice');
  const halves = new Map<IsoDate, number>();
  for (const { day } of all) halves.set(day, (halves.get(day) ?? 0) + 1);
  const most = Math.max(0, ...halves.values());
  demand(most <= 2, 'suspensions', 'suspensions-overlap', 'must not lose more than a whole day on one day');
  return lost.toSorted(earliestFirst(({ parts }) => momentOf(parts[0]!))).map(({ suspension }) => suspension);
}

/** Compares with `<`: AM, then lunch, then PM. */
const momentOf = ({ day, part }: LostPart) => `${day} ${{ AM: 1, lunch: 2, PM: 3 }[part]}`;
