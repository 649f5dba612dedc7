import type { FindAttendance } from '#contexts/attendance';
import { schoolYearOf } from '#pure/attendance';
import { NotAllowed, type AnswerOf } from '#platform/gateway';
import type { CivilDate } from '#platform/time';
import { addDays } from '#statutory-rules';

type OfYear = FindAttendance['data'];
type Of = Readonly<{ childId: string; placementId: string; startedOn: CivilDate | null; today: CivilDate }>;

/** The days on which marks of it stand; none where one may not read them. @param ask for the marks of a school year */
export async function marksOf(
  { childId, placementId, startedOn, today }: Of,
  ask: (ofYear: OfYear) => Promise<AnswerOf<FindAttendance>>,
): Promise<readonly CivilDate[]> {
  const years = startedOn === null ? [] : schoolYears(startedOn, today);
  try {
    const found = await Promise.all(years.map((schoolYear) => ask({ childId, schoolYear })));
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
