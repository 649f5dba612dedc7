import { isThereOn, type WeekOfRegister } from '#pure/attendance';
import type { CivilDate } from '#platform/time';

type Course = Readonly<{ placementId: string; firstDay: CivilDate; lastDay: CivilDate }>;

/** The days of marks that are of no day of their placement, the earliest first. @param weeks of the child's register, those in which such days are */
export function marksOutside(
  { placementId, firstDay: from, lastDay: to }: Course,
  weeks: readonly Pick<WeekOfRegister, 'marks'>[],
): readonly CivilDate[] {
  const isThere = isThereOn(new Map([[placementId, { from, to }]]));
  return weeks
    .flatMap(({ marks }) => Object.values(marks))
    .filter((mark) => mark.placementId === placementId && !isThere(mark))
    .map(({ date }) => date)
    .toSorted();
}
