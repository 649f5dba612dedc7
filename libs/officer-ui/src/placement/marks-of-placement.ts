import { FindAttendance } from '#contexts/attendance';
import { schoolYearOf } from '#pure/attendance';
import { NotAllowed } from '#platform/gateway';
import type { CivilDate } from '#platform/time';
import { addDays } from '#statutory-rules';
import type { Visit } from '../forms/form-declaration.ts';

/** The days on which marks of it stand; none where one may not read them. */
export async function marksOf(
  { ask, ids, today }: Pick<Visit, 'ask' | 'ids' | 'today'>,
  placementId: string,
  startedOn: CivilDate | null,
) {
  const { childId } = ids as { childId: string };
  const years = startedOn === null ? [] : schoolYears(startedOn, today);
  try {
    const found = await Promise.all(years.map((schoolYear) => ask(FindAttendance, { childId, schoolYear })));
    return found.flatMap(({ marks }) => marks.flatMap((mark) => (mark.placementId === placementId ? mark.date : [])));
  } catch (error) {
    if (error instanceof NotAllowed) return [];
    throw error;
  }
}

function schoolYears(from: CivilDate, to: CivilDate): readonly string[] {
  const years = new Set<string>();
  for (let day = from; day <= to; day = addDays(day, 365)) years.add(schoolYearOf(day));
  return [...years.add(schoolYearOf(to))];
}
