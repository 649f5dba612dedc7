import type { Draft, Periods } from '#platform/event-sourcing';
import type { CivilDate } from '#platform/time';
import type { ChildEvent } from './child.events.ts';
import type { Holders } from './holders.ts';

type Ends = readonly Readonly<{ who: string; from: CivilDate; since: CivilDate }>[];

/**
 * Who of the former service has a child no more, from the day on which another holds the record, and from which day each: where
 * that is told late, also whoever has it today. Whom it is told of from a day to come is said for the service that has it then.
 * It is not known for which service anybody works: a child that waits for an officer is seen, one that keeps a wrong one is not.
 */
export function endsWith(periods: Periods<string | null>, from: CivilDate, today: CivilDate): Ends {
  const [then, now] = [heldFrom(periods, from), from < today ? heldFrom(periods, today) : null];
  return [
    ...(then?.value ? [{ who: then.value, from, since: then.from }] : []),
    ...(now?.value && now !== then ? [{ who: now.value, from: today, since: now.from }] : []),
  ];
}

const heldFrom = (periods: Periods<string | null>, day: CivilDate) =>
  periods.findLast(({ from }) => from <= day) ?? null;

/** Said of team and officer, of whom it is so. @param isTheirs by since when they have it, where not of all */
export const nobodyOf = (
  { teams, officers }: Pick<Holders, 'teams' | 'officers'>,
  { from, today }: Readonly<{ from: CivilDate; today: CivilDate }>,
  isTheirs: (since: CivilDate) => boolean = () => true,
): readonly Draft<ChildEvent>[] => {
  const ends = (periods: Periods<string | null>) =>
    endsWith(periods, from, today).filter(({ since }) => isTheirs(since));
  return [
    ...ends(teams).map((end) => ({ type: 'OwningTeamChanged', data: { owningTeam: null, from: end.from } }) as const),
    ...ends(officers).map(
      (end) => ({ type: 'AllocatedOfficerChanged', data: { officerId: null, from: end.from } }) as const,
    ),
  ];
};
