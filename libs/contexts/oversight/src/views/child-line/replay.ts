import { comparePositions, standingAfter, thoseThatStand, type Standing, type Told } from '#platform/event-sourcing';
import type { SealedAt } from '#platform/privacy';
import { earliestFirst, endOfLondonDay, type CivilDate } from '#platform/time';
import type { LineEntry } from './line-entry.ts';
import { periodsAt, type Period } from './periods-at.ts';

/** True on `asAt`, as it was known at the end of `knownOn`: London dates, both inclusive. */
export type Moment = Readonly<{ asAt: CivilDate; knownOn: CivilDate }>;

/** A fact in force at a moment, as last stated by then. */
export type ReplayedFact = Readonly<{
  original: string;
  type: string;
  effectiveOn: CivilDate;
  data: NonNullable<LineEntry['now']>;
  sealed: Readonly<Record<string, SealedAt>>;
  /** Of a dated change: when it holds; null of every other fact. */
  period: Period | null;
  /** The event that said so last: the original, or its last correction. */
  statedBy: LineEntry;
  /** What stood there before it was corrected, in the order in which it was told. */
  earlier: readonly Statement[];
}>;

/** A fact as one event left it. */
export type Statement = Pick<ReplayedFact, 'effectiveOn' | 'data' | 'sealed' | 'statedBy'>;

/**
 * The child's line at a moment: what had been recorded by the end of `knownOn`, the last correction of each original in
 * its place, of it what was effective by `asAt`, by its date and then in the order of the originals.
 */
export function replay(entries: readonly LineEntry[], { asAt, knownOn }: Moment): readonly ReplayedFact[] {
  const { facts, dated } = toldBefore(entries, knownOn);
  const standing = thoseThatStand(facts.values(), (type) => dated.has(type));
  return periodsAt(
    standing.filter(({ effectiveOn }) => effectiveOn <= asAt),
    dated,
    asAt,
  ).toSorted(byDate);
}

/** A fact that was taken back, as it stood until then, and the event that took it back. */
export type VoidedFact = ReplayedFact & Readonly<{ voidedBy: LineEntry }>;

/** What had been taken back by the end of `knownOn`, of it what would have been effective by `asAt`, by its date. */
export function voidedAt(entries: readonly LineEntry[], { asAt, knownOn }: Moment): readonly VoidedFact[] {
  const { facts, voids } = toldBefore(entries, knownOn);
  return [...facts]
    .flatMap(([original, { fact, stands }]) => (stands ? [] : { ...fact, voidedBy: voids.get(original)! }))
    .filter(({ effectiveOn }) => effectiveOn <= asAt)
    .toSorted(byDate);
}

/** One fact as it was last told, also where another took its place, and the event that took it back; null where there is none. */
export function toldOf(
  entries: readonly LineEntry[],
  original: string,
  knownOn: CivilDate,
): (ReplayedFact & Readonly<{ voidedBy: LineEntry | null }>) | null {
  const told = toldBefore(
    entries.filter((entry) => entry.original === original),
    knownOn,
  );
  const standing = told.facts.get(original);
  return standing ? { ...standing.fact, voidedBy: standing.stands ? null : (told.voids.get(original) ?? null) } : null;
}

const byDate = earliestFirst<ReplayedFact>(({ effectiveOn }) => effectiveOn);

/** Every fact as it was last told, in the order of the originals: a map keeps the place of a key that is set again. */
function toldBefore(entries: readonly LineEntry[], knownOn: CivilDate) {
  const dated = new Set<string>();
  const facts = new Map<string, Standing<ReplayedFact>>();
  const voids = new Map<string, LineEntry>();
  for (const entry of inOrder(recordedBy(entries, knownOn))) {
    const before = facts.get(entry.original);
    if (entry.kind === 'removed' || (!before && entry.kind !== 'original')) continue;
    const after = standingAfter(before, toldBy(entry, before?.fact))!;
    const { fact } = after;
    const earlier = before ? [...before.fact.earlier, statementOf(before.fact)] : [];
    const told = entry.kind === 'voided' ? after : { ...after, fact: { ...fact, statedBy: entry, earlier } };
    facts.set(entry.original, told);
    if (entry.kind === 'voided') voids.set(entry.original, entry);
    if (entry.dated) dated.add(fact.type);
  }
  return { facts, dated, voids };
}

const statementOf = ({ effectiveOn, data, sealed, statedBy }: ReplayedFact): Statement => ({
  ...{ effectiveOn, data, sealed, statedBy },
});

/** The total order in which they were recorded. */
export const inOrder = (entries: readonly LineEntry[]): readonly LineEntry[] =>
  entries.toSorted((a, b) => comparePositions(a.position, b.position));

export const recordedBy = (entries: readonly LineEntry[], knownOn: CivilDate): readonly LineEntry[] => {
  const end = endOfLondonDay(knownOn);
  return entries.filter(({ recordedAt }) => recordedAt <= end);
};

function toldBy(entry: LineEntry, before: ReplayedFact | undefined): Told<ReplayedFact> {
  const { kind, original, effectiveOn, sealed, emptied } = entry;
  const [type, data] = [before?.type ?? entry.type, entry.now ?? before!.data];
  return {
    kind,
    emptied,
    fact: { original, type, effectiveOn, data, sealed, period: null, statedBy: entry, earlier: [] },
  };
}
