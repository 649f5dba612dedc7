import type { ChildLineFound } from '#contexts/oversight';
import { rollsIn, type RollTold } from '#pure/children';

type Said = Readonly<{ data: unknown; personal?: unknown; earlier?: readonly Said[] }>;

/** Schools of which a line keeps the number alone: a register of today says what they are called. */
export function schoolsOnLine({
  facts,
  voided,
  changes,
}: Pick<ChildLineFound, 'facts' | 'voided' | 'changes'>): readonly number[] {
  const told: readonly (Said | null)[] = [
    ...facts,
    ...voided,
    ...changes.flatMap(({ before, after }) => [before, after]),
  ];
  return [...new Set(told.flatMap(everySaying).flatMap(unnamed))];
}

function unnamed({ data, personal }: Said): readonly number[] {
  const urn = (data as Readonly<{ schoolUrn?: unknown }> | null)?.schoolUrn;
  const name = (personal as Readonly<{ schoolName?: unknown }> | null | undefined)?.schoolName;
  const { roll } = (data ?? {}) as Readonly<{ roll?: RollTold }>;
  const rolls = roll && typeof name !== 'string' ? rollsIn(roll) : [];
  return [
    ...(typeof urn === 'number' && typeof name !== 'string' ? [urn] : []),
    ...rolls.map(({ schoolUrn }) => schoolUrn),
  ];
}

const everySaying = (fact: Said | null): readonly Said[] => (fact === null ? [] : [fact, ...(fact.earlier ?? [])]);
