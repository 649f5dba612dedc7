import type { CivilDate } from '#platform/time';
import type { RegisterSession } from '#statutory-rules';

/** A placement on some days: the sessions that were agreed of each; null where the child was not there. */
export type PlacementOnDays = Readonly<{
  childId: string;
  providerId: string;
  agreed: readonly (readonly RegisterSession[] | null)[];
}>;

export const slotOfChild = (childId: string, date: CivilDate, session: RegisterSession): string =>
  `${childId} ${date} ${session}`;

/** How many agreed sessions of these days nobody has marked, of how many children and where. @param marked their slots */
export function unmarkedCounted(
  placements: readonly PlacementOnDays[],
  dates: readonly CivilDate[],
  marked: ReadonlySet<string>,
) {
  // Two placements may have agreed one session, which has one mark.
  const missing = new Map<string, PlacementOnDays>();
  for (const placement of placements)
    for (const [n, sessions] of placement.agreed.entries())
      for (const session of sessions ?? []) {
        const slot = slotOfChild(placement.childId, dates[n]!, session);
        if (!marked.has(slot)) missing.set(slot, placement);
      }
  const of = [...missing.values()];
  return {
    sessions: missing.size,
    children: new Set(of.map(({ childId }) => childId)).size,
    places: [...new Set(of.map(({ providerId }) => providerId))],
  };
}
