import { daysBetween } from '#statutory-rules';
import type { CivilDate } from '#platform/time';

/** Weeks are counted from the first day, which is of week 1. */
const weekOn = (from: CivilDate, day: CivilDate): number => Math.floor(daysBetween(from, day) / 7) + 1;

/** `Week 3 of 11`; of one that goes on past its end, `Week 12, 11 were agreed`. */
export function weekWords(startedOn: CivilDate, endsOn: CivilDate, today: CivilDate): string | null {
  if (today < startedOn) return null;
  const [week, agreed] = [weekOn(startedOn, today), weekOn(startedOn, endsOn)];
  return week > agreed ? `Week ${week}, ${agreed} were agreed` : `Week ${week} of ${agreed}`;
}
