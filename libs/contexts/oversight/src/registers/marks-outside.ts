import type { WeekOfRegister } from '#pure/attendance';
import type { PlacementDates } from '#pure/placements';
import type { CivilDate } from '#platform/time';
import { addDays, daysBetween } from '#statutory-rules';

type Course = Pick<PlacementDates, 'placementId' | 'firstDay' | 'lastDay' | 'everThere'>;

/** The days on which marks of a placement may stand that are none of it, by its start and its end as they are known now. */
export function daysLeftOut({ firstDay, lastDay, everThere }: Course): readonly CivilDate[] {
  if (everThere === null) return [];
  const all = Array.from({ length: daysBetween(everThere.from, everThere.to) + 1 }, (_, n) =>
    addDays(everThere.from, n),
  );
  return all.filter((date) => date < firstDay || date > lastDay);
}

/** Those that do, the earliest first. @param weeks of the child's register, those in which such days are */
export const marksOutside = (
  { placementId, firstDay, lastDay }: Course,
  weeks: readonly Pick<WeekOfRegister, 'marks'>[],
): readonly CivilDate[] =>
  weeks
    .flatMap(({ marks }) => Object.values(marks))
    .filter((mark) => mark.placementId === placementId && (mark.date < firstDay || mark.date > lastDay))
    .map(({ date }) => date)
    .toSorted();
