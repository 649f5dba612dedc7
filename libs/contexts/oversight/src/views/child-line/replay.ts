import { comparePositions } from '#platform/event-sourcing';
import type { SealedAt } from '#platform/privacy';
import { endOfLondonDay, type CivilDate } from '#platform/time';
import type { LineEntry } from './line-entry.ts';

/** True on `asAt`, as it was known at the end of `knownOn`: London dates, both inclusive. */
export type Moment = Readonly<{ asAt: CivilDate; knownOn: CivilDate }>;

/** A fact in force at a moment, as last stated by then. */
export type ReplayedFact = Readonly<{
  original: string;
  type: string;
  effectiveOn: CivilDate;
  data: NonNullable<LineEntry['now']>;
  sealed: Readonly<Record<string, SealedAt>>;
  /** The event that said so last: the original, or its last correction. */
  statedBy: LineEntry;
}>;

/**
 * The child's line at a moment: what had been recorded by the end of `knownOn`, the last correction of each original in
 * its place, of it what was effective by `asAt`, by its date and then in the order of the originals.
 */
export function replay(entries: readonly LineEntry[], { asAt, knownOn }: Moment): readonly ReplayedFact[] {
  const known = inOrder(recordedBy(entries, knownOn));
  // In the order of the originals: a map keeps the place of a key that is set again.
  const facts = new Map<string, Readonly<{ fact: ReplayedFact; stands: boolean }>>();
  for (const entry of known) {
    const before = facts.get(entry.original)?.fact;
    if (entry.kind === 'original') facts.set(entry.original, { fact: stated(entry, entry), stands: true });
    else if (before && entry.kind === 'voided') facts.set(entry.original, { fact: before, stands: false });
    else if (before) facts.set(entry.original, { fact: stated(before, entry), stands: true });
  }
  return [...facts.values()]
    .flatMap(({ fact, stands }) => (stands && fact.effectiveOn <= asAt ? fact : []))
    .sort((a, b) => (a.effectiveOn === b.effectiveOn ? 0 : a.effectiveOn < b.effectiveOn ? -1 : 1));
}

/** The total order in which they were recorded. */
export const inOrder = (entries: readonly LineEntry[]): readonly LineEntry[] =>
  entries.toSorted((a, b) => comparePositions(a.position, b.position));

export const recordedBy = (entries: readonly LineEntry[], knownOn: CivilDate): readonly LineEntry[] => {
  const end = endOfLondonDay(knownOn);
  return entries.filter(({ recordedAt }) => recordedAt <= end);
};

/** Personal parts that a correction restates take the place of the ones before, the others stay. */
function stated(before: Pick<ReplayedFact, 'original' | 'type' | 'sealed'>, entry: LineEntry): ReplayedFact {
  const { reason: _, rules: __, ...restated } = entry.sealed;
  const sealed = entry.kind === 'original' ? entry.sealed : { ...before.sealed, ...restated };
  const { original, type } = before;
  return { original, type, sealed, effectiveOn: entry.effectiveOn, data: entry.now!, statedBy: entry };
}
