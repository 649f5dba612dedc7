import type { CivilDate } from '#platform/time';

/** What held from which day on, in the order in which facts in force come: of two from one day the later one told. */
export type Periods<T> = readonly Readonly<{ from: CivilDate; value: T }>[];

/** What holds on a day; undefined before the first. */
export const heldOn = <T>(periods: Periods<T>, day: CivilDate): T | undefined =>
  periods.findLast(({ from }) => from <= day)?.value;

/** The first day from a day on, itself among them, on which something else holds than a value; null when it holds for good. */
export function otherThan<T>(value: T, periods: Periods<T>, day: CivilDate): CivilDate | null {
  const days = [day, ...periods.map(({ from }) => from).filter((from) => from > day)];
  return days.toSorted().find((from) => (heldOn(periods, from) ?? periods[0]?.value) !== value) ?? null;
}

/** The next change after a day, when one is known; null when what holds then holds for good. */
export const nextAfter = <T>(periods: Periods<T>, day: CivilDate): Periods<T>[number] | null => {
  const next = periods.find(({ from }) => from > day);
  return next ? periods.findLast(({ from }) => from === next.from)! : null;
};
