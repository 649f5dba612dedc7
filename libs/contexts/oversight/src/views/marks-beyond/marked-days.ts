import { weekBeginning, type CivilDate } from '#platform/time';
import { addDays, daysBetween } from '#statutory-rules';

/** On which days of a week a mark was ever given, a bit a day, by its Monday: so years of them are a few hundred bytes. */
export type MarkedDays = Readonly<Record<string, number>>;

export function withDay(days: MarkedDays, date: CivilDate): MarkedDays {
  const monday = weekBeginning(date);
  return { ...days, [monday]: (days[monday] ?? 0) | (1 << daysBetween(monday, date)) };
}

const DAYS = [0, 1, 2, 3, 4, 5, 6];

export const daysIn = (days: MarkedDays): readonly CivilDate[] =>
  Object.entries(days).flatMap(([monday, marked]) =>
    DAYS.filter((n) => marked & (1 << n)).map((n) => addDays(monday as CivilDate, n)),
  );
