import { fromOf, subjectOf, type Stated } from '#platform/event-sourcing';
import type { CivilDate } from '#platform/time';

/** When a change holds, seen from a day: until the next one's day, which is no longer its own. */
export type Period = Readonly<{
  from: CivilDate;
  until: CivilDate | null;
  /** Over, holding on that day, or agreed by then about a day to come. */
  standing: 'past' | 'in-force' | 'agreed';
}>;

/** The facts, each change with its period among those that tell of the same, which come by the day from which they hold. */
export function periodsAt<F extends Stated & Readonly<{ period: Period | null }>>(
  facts: readonly F[],
  dated: ReadonlySet<string>,
  day: CivilDate,
): readonly F[] {
  const next = new Map<string, CivilDate>();
  return facts
    .toReversed()
    .map((fact) => {
      if (!dated.has(fact.type)) return fact;
      const from = fromOf(fact);
      const until = next.get(subjectOf(fact)) ?? null;
      next.set(subjectOf(fact), from);
      const standing = from > day ? 'agreed' : until !== null && until <= day ? 'past' : 'in-force';
      return { ...fact, period: { from, until, standing } as const };
    })
    .toReversed();
}
