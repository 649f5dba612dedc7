import type { CivilDate } from '#platform/time';
import { SESSIONS } from '#statutory-rules';
import type { Session } from '../../placement/placement.codes.ts';

/** What was agreed of a placement on each of some days; null where the child was not there. */
type OnDays = Readonly<{ childId: string; agreed: readonly (readonly Session[] | null)[] }>;
type Without<P> = Readonly<{ date: CivilDate; session: Session; placement: P }>;

/** A session of a child's day, whichever placement agreed it or marked it. */
export const slotOfChild = (childId: string, date: CivilDate, session: Session): string =>
  `${childId} ${date} ${session}`;

/**
 * The agreed sessions that nobody has marked, the earliest first: of two placements that agreed one session, which has one
 * mark, it is told of the first.
 * @param dates the days of which `agreed` says the sessions, in their order
 * @param marked the slots that have a mark
 */
export function sessionsWithoutMark<P extends OnDays>(
  placements: readonly P[],
  dates: readonly CivilDate[],
  marked: ReadonlySet<string>,
): readonly Without<P>[] {
  const told = new Set(marked);
  const without: Without<P>[] = [];
  for (const [n, date] of dates.entries())
    for (const session of SESSIONS)
      for (const placement of placements) {
        const slot = slotOfChild(placement.childId, date, session);
        if (!placement.agreed[n]?.includes(session) || told.has(slot)) continue;
        told.add(slot);
        without.push({ date, session, placement });
      }
  return without;
}
