import type { CivilDate } from '#platform/time';
import type { DaysThere } from '../asks/days-in-placements.ts';

/** Whether a mark is of a day of its placement: what is not is no session of it. */
export const isThereOn =
  (days: ReadonlyMap<string, DaysThere>) =>
  ({ placementId, date }: Readonly<{ placementId: string; date: CivilDate }>): boolean => {
    const there = days.get(placementId);
    return there !== undefined && there.from <= date && date <= there.to;
  };
