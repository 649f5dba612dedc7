import type { DaysThere } from '#pure/attendance';
import { LAST_DATE, type CivilDate } from '#platform/time';

type Told = Readonly<{ startsOn?: CivilDate; endedOn?: CivilDate; confirmedOn?: CivilDate; outcome?: string }>;
type CourseFact = Readonly<{ type: string; data: object }>;

/**
 * On which days a child was at a placement, by what stands of it in the order in which it was first told: as placements themselves
 * read it, an end that was told before the start that stands is none of it. Where none stands, after every day.
 */
export function daysThereBy(facts: readonly CourseFact[]): DaysThere {
  const at = facts.findLastIndex(({ type }) => type === 'PlacementStarted');
  const start = facts[at];
  if (!start) return { from: LAST_DATE, to: LAST_DATE };
  const ends = facts.slice(at).flatMap(({ type, data }): readonly CivilDate[] => {
    const { endedOn, confirmedOn, outcome }: Told = data;
    if (type === 'ReturnConfirmed') return outcome === 'full' && confirmedOn ? [confirmedOn] : [];
    return type === 'PlacementEnded' && endedOn ? [endedOn] : [];
  });
  const { startsOn: from = LAST_DATE }: Told = start.data;
  return { from, to: ends.at(-1) ?? LAST_DATE };
}
