import type { CivilDate } from '#platform/time';

/** School days of a span of weekdays, as (date, session) pairs; the sample's weeks hold no holidays. */
export function sessionsBetween(
  from: CivilDate,
  to: CivilDate,
): readonly Readonly<{ date: CivilDate; session: 'AM' | 'PM' }>[] {
  const dates: CivilDate[] = [];
  for (let day = Date.parse(from); day <= Date.parse(to); day += 86_400_000) {
    const date = new Date(day);
    if (date.getUTCDay() % 6 !== 0) dates.push(date.toISOString().slice(0, 10) as CivilDate);
  }
  return dates.flatMap((date) => [
    { date, session: 'AM' as const },
    { date, session: 'PM' as const },
  ]);
}
