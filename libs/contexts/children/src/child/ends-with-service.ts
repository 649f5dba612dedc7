import { heldOn, otherThan, type Draft, type Periods } from '#platform/event-sourcing';
import { earliestFirst, type CivilDate } from '#platform/time';
import type { ChildEvent, OwningService } from './child.events.ts';
import type { Holders } from './holders.ts';

/** Which service had the record on each day as it was known when a child was given to somebody, and as it is to be known. */
export type ServicesSaid = Readonly<{ before: Periods<OwningService>; after: Periods<OwningService> }>;
type Days = Readonly<{ from: CivilDate; today: CivilDate }>;
/** `again`: the service comes to have the record on a day ahead, and who was given the child for it has it then. */
export type End = Readonly<{ who: string; from: CivilDate; again: CivilDate | null }>;

/**
 * Who has a child no more, and from which day each: whoever was given it by a service that turns out not to have the record, today
 * or on a day ahead. They may not even open it: a child that waits for an officer is seen, one that keeps a wrong one is not. Where
 * it is told late, who had it on the day from which it is told, too; what others did since stays as it was.
 * @param days from which day on something is said of the services, and today
 */
export function endsWith(periods: Periods<string | null>, services: ServicesSaid, days: Days): readonly End[] {
  return periods.flatMap(({ from: since, value: who }, n) => {
    const until = periods[n + 1]?.from ?? null;
    if (who === null) return [];
    const end = endOf({ since, until }, services, days);
    return end ? [{ who, ...end }] : [];
  });
}

type Had = Readonly<{ since: CivilDate; until: CivilDate | null }>;

function endOf({ since, until }: Had, { before, after }: ServicesSaid, { from, today }: Days): Omit<End, 'who'> | null {
  const isBefore = (day: CivilDate | null): day is CivilDate => day !== null && (until === null || day < until);
  const givenBy = heldOn(before, since) ?? before[0]!.value;
  const isOver = until !== null && until <= today;
  if (isOver && (since > from || until <= from)) return null;
  const looked = isOver ? from : latest(since, today);
  const wrongFrom = otherThan(givenBy, after, looked);
  if (!isBefore(wrongFrom)) return null;
  const isAhead = wrongFrom > looked;
  const end = isAhead ? wrongFrom : since <= from ? otherThan(givenBy, after, latest(since, from))! : looked;
  const again = after.find((each) => each.from > latest(end, today) && each.value === givenBy)?.from ?? null;
  return { from: end, again: isBefore(again) ? again : null };
}

const latest = (one: CivilDate, other: CivilDate): CivilDate => (one > other ? one : other);

/** With what is said of a day, behind what was said of the same. */
export const withSaid = <T>(periods: Periods<T>, said: Periods<T>[number]): Periods<T> =>
  [...periods, said].toSorted(earliestFirst(({ from }) => from));

/** Said of team and officer, of whom it is so. */
export function nobodyOf(
  { teams, officers }: Pick<Holders, 'teams' | 'officers'>,
  services: ServicesSaid,
  days: Days,
): readonly Draft<ChildEvent>[] {
  const said = (periods: Periods<string | null>) =>
    endsWith(periods, services, days).flatMap(({ who, from, again }) => [
      { who: null, from },
      ...(again ? [{ who, from: again }] : []),
    ]);
  return [
    ...said(teams).map(
      ({ who, from }) =>
        ({ type: 'OwningTeamChanged', data: { owningTeam: who, from }, personal: { because: null } }) as const,
    ),
    ...said(officers).map(
      ({ who, from }) =>
        ({ type: 'AllocatedOfficerChanged', data: { officerId: who, from }, personal: { because: null } }) as const,
    ),
  ];
}
