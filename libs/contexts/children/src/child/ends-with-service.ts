import type { Periods } from '#platform/event-sourcing';
import type { CivilDate } from '#platform/time';

/** Who of the former service has a child no more from the day on which another holds the record; null: nobody, or who is told of that very day. */
export function endsWith(periods: Periods<string | null>, from: CivilDate): string | null {
  const held = periods.findLast((period) => period.from <= from);
  return held && held.from < from ? held.value : null;
}
