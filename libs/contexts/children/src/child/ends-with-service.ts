import type { Periods } from '#platform/event-sourcing';
import type { CivilDate } from '#platform/time';

type Ends = readonly Readonly<{ who: string; from: CivilDate }>[];

/**
 * Who of the former service has a child no more, from the day on which another holds the record, and from which day each: where
 * that is told late, also whoever has it today. Whom it is told of from a day to come is said for the service that has it then.
 * It is not known for which service anybody works: a child that waits for an officer is seen, one that keeps a wrong one is not.
 */
export function endsWith(periods: Periods<string | null>, from: CivilDate, today: CivilDate): Ends {
  const [then, now] = [heldFrom(periods, from), from < today ? heldFrom(periods, today) : null];
  return [
    ...(then?.value ? [{ who: then.value, from }] : []),
    ...(now?.value && now !== then ? [{ who: now.value, from: today }] : []),
  ];
}

const heldFrom = (periods: Periods<string | null>, day: CivilDate) =>
  periods.findLast(({ from }) => from <= day) ?? null;
