import { canonical, subjectOf } from '#platform/event-sourcing';
import type { LineEntry } from './line-entry.ts';
import { inOrder, recordedBy, replay, type Moment, type ReplayedFact } from './replay.ts';

/** One fact that reads otherwise at two moments. */
export type LineChange = Readonly<{
  original: string;
  type: string;
  /** As it stood at the first moment; null when it did not. */
  before: ReplayedFact | null;
  after: ReplayedFact | null;
  /**
   * The events about this fact that only one of the moments knows of, in order: each says who, and its sealed reason
   * why. Empty when nothing about it was recorded in between.
   */
  by: readonly LineEntry[];
  /**
   * Of a dated change, the events that only one of the moments knows of about others that tell of the same: they say until when it
   * holds. Where these are empty too, it came into effect, or was over, by its date alone.
   */
  through: readonly LineEntry[];
}>;

/** What each moment says of a fact besides what the fact says itself. */
type Besides = readonly [(fact: ReplayedFact) => object, (fact: ReplayedFact) => object];
const NOTHING_BESIDES: Besides = [() => ({}), () => ({})];

/** What is different at the second moment, in the order in which the facts were first recorded. */
export function difference(
  entries: readonly LineEntry[],
  first: Moment,
  second: Moment,
  [here, there]: Besides = NOTHING_BESIDES,
): readonly LineChange[] {
  const before = byOriginal(replay(entries, first));
  const after = byOriginal(replay(entries, second));
  const between = knownToOneOf(entries, first, second);
  const byFact = Map.groupBy(between, ({ original }) => original);
  const told = subjectsOf(entries);
  const bySubject = Map.groupBy(
    between.filter(({ original }) => told.has(original)),
    ({ original }) => told.get(original)!,
  );
  const ofSame = (id: string) => (bySubject.get(told.get(id) ?? '') ?? []).filter(({ original }) => original !== id);
  return inOrder(entries)
    .filter(({ kind, id }) => kind === 'original' && reading(before.get(id), here) !== reading(after.get(id), there))
    .map(({ id, type }) => ({
      original: id,
      type,
      before: before.get(id) ?? null,
      after: after.get(id) ?? null,
      by: byFact.get(id) ?? [],
      through: ofSame(id),
    }));
}

/** Of what each dated change tells, by its first event. */
const subjectsOf = (entries: readonly LineEntry[]): ReadonlyMap<string, string> =>
  new Map(
    entries.flatMap(({ kind, dated, id, type, now }) =>
      kind === 'original' && dated ? [[id, subjectOf({ type, data: now ?? {} })] as const] : [],
    ),
  );

const byOriginal = (facts: readonly ReplayedFact[]) => new Map(facts.map((fact) => [fact.original, fact]));

const reading = (fact: ReplayedFact | undefined, besides: Besides[0]): string | undefined =>
  fact &&
  canonical({
    effectiveOn: fact.effectiveOn,
    data: fact.data,
    sealed: fact.sealed,
    standing: fact.period?.standing ?? null,
    besides: besides(fact),
  });

/** What only one of both moments knows of, in order. */
export function knownToOneOf(entries: readonly LineEntry[], first: Moment, second: Moment): readonly LineEntry[] {
  const [earlier, later] = [first.knownOn, second.knownOn].sort() as [Moment['knownOn'], Moment['knownOn']];
  const known = new Set(recordedBy(entries, earlier));
  return inOrder(recordedBy(entries, later)).filter((entry) => !known.has(entry));
}
