import { addDays, daysBetween, dayClosed, weekday, type CalendarsKnown } from '#statutory-rules';
import type { CivilDate } from '#platform/time';
import { weekdays } from './placement.codes.ts';
import type { Course } from './placement.ts';

type Until = Readonly<{ heldOn: CivilDate; today: CivilDate; calendars: CalendarsKnown }>;

/**
 * How many agreed sessions up to a meeting have no mark: a share of what was marked says nothing of these. The sessions of today may
 * be to come. @param settled the sessions of which no mark is awaited, as `2026-01-14 AM`
 */
export function sessionsUnmarked(
  { start: { data: terms } }: Pick<Course, 'start'>,
  settled: readonly string[],
  { heldOn, today, calendars }: Until,
): number {
  const yesterday = addDays(today, -1);
  const last = heldOn < yesterday ? heldOn : yesterday;
  const known = new Set(settled);
  const dates = Array.from({ length: Math.max(0, daysBetween(terms.startsOn, last) + 1) }, (_, n) =>
    addDays(terms.startsOn, n),
  );
  return dates.flatMap((date) =>
    dayClosed(date, 'behind', calendars) === null
      ? terms.timetable.filter(
          (slot) => slot.weekday === weekdays[weekday(date) - 1] && !known.has(`${date} ${slot.session}`),
        )
      : [],
  ).length;
}
