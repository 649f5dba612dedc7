import type { FindAttendance } from '#contexts/attendance';
import { schoolYearOf } from '#pure/attendance';
import { NotAllowed, type AnswerOf } from '#platform/gateway';
import type { CivilDate } from '#platform/time';
import { addDays } from '#statutory-rules';

type OfYear = FindAttendance['data'];
type Of = Readonly<{ childId: string; placementId: string; startedOn: CivilDate | null; today: CivilDate }>;

type Ask = (ofYear: OfYear) => Promise<AnswerOf<FindAttendance>>;

/** The days on which marks of it stand; none where one may not read them. @param ask for the marks of a school year */
export const marksOf = async (of: Of, ask: Ask): Promise<readonly CivilDate[]> =>
  marksIn(await yearsOf(of, ask), of.placementId);

export const marksIn = (years: readonly AnswerOf<FindAttendance>[], placementId: string): readonly CivilDate[] =>
  years.flatMap(({ marks }) => marks.flatMap((mark) => (mark.placementId === placementId ? mark.date : [])));

/** Every school year in which marks of it may stand, as the child’s; none where one may not read them. */
export async function yearsOf(
  { childId, startedOn, today }: Omit<Of, 'placementId'>,
  ask: Ask,
): Promise<readonly AnswerOf<FindAttendance>[]> {
  const years = startedOn === null ? [] : schoolYears(startedOn, today);
  try {
    return await Promise.all(years.map((schoolYear) => ask({ childId, schoolYear })));
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
