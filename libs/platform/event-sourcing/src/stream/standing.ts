import type { EventKind } from '../schema/event-type.ts';
import type { CivilDate } from '#platform/time';

/** What a fact says, in whatever form its keeper holds it. */
export type Stated = Readonly<{
  type: string;
  effectiveOn: CivilDate;
  data: unknown;
  sealed: Readonly<Record<string, unknown>>;
}>;

/** What became of one original: the fact as last stated, and whether it still stands. */
export type Standing<F> = Readonly<{ fact: F; stands: boolean }>;

/** One event about a fact: its kind, and the fact as this event has it, under its original's id and type. */
export type Told<F> = Readonly<{ kind: EventKind; fact: F; emptied: readonly string[] }>;

/**
 * The one rule of what stands. A correction takes its original's place, a void removes it, and the last by position wins;
 * what was voided may be restated. Id, order, whom it concerns and when it was first recorded stay the original's; a
 * personal part that a correction neither restates nor empties stays as it was; the reason, and what a rule was given,
 * stay with the event that said so. What was removed as another child's is gone.
 * @param before undefined where the original is not known: a void is then nothing, a correction is all that is known
 */
export function standingAfter<F extends Stated>(
  before: Standing<F> | undefined,
  { kind, fact, emptied }: Told<F>,
): Standing<F> | undefined {
  if (kind === 'removed') return undefined;
  if (kind === 'original') return { fact, stands: true };
  if (kind === 'voided') return before && { fact: before.fact, stands: false };
  const {
    reason: _,
    rules: __,
    confirmedBecause: ___,
    confirmedReasons: _____,
    takenFrom: ____,
    ...restated
  } = fact.sealed;
  const kept = Object.entries(before?.fact.sealed ?? {}).filter(([part]) => !emptied.includes(part));
  const sealed = { ...Object.fromEntries(kept), ...restated };
  const { data, effectiveOn } = fact;
  return { fact: { ...(before?.fact ?? fact), data, effectiveOn, sealed }, stands: true };
}

/**
 * Of these, given in the order of their originals, the facts that stand; changes of one type among themselves by the day
 * from which they hold, then in that order.
 */
export function thoseThatStand<F extends Stated>(
  standings: Iterable<Standing<F>>,
  isDated: (type: string) => boolean,
): readonly F[] {
  const facts = [...standings].flatMap(({ fact, stands }) => (stands ? fact : []));
  const changes = Map.groupBy(
    facts.filter(({ type }) => isDated(type)),
    ({ type }) => type,
  );
  for (const [type, ofType] of changes) changes.set(type, ofType.toSorted(byFrom));
  return facts.map((fact) => changes.get(fact.type)?.shift() ?? fact);
}

/** The day from which a change holds. */
export const fromOf = ({ data }: Pick<Stated, 'data'>): CivilDate => (data as { from: CivilDate }).from;

/** Of which of several such things a change is told; where its kind tells of one thing alone, the kind says it. */
export const subjectOf = ({ type, data }: Pick<Stated, 'type' | 'data'>): string =>
  `${type} ${(data as { subjectId?: string }).subjectId ?? ''}`;

const byFrom = (a: Stated, b: Stated): number => (fromOf(a) < fromOf(b) ? -1 : fromOf(a) > fromOf(b) ? 1 : 0);
