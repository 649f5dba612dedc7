import type { RecordedEvent } from '../envelope/recorded-event.ts';

/** Kinds of the events of a stream, by type: what `inForce` needs to know of the schema. */
export type KindOf = (type: string) => 'original' | 'corrected' | 'voided';

/** What became of one original: the fact as last stated, and whether it still stands. */
export type Standing = Readonly<{ fact: RecordedEvent; stands: boolean }>;

const restated = (original: RecordedEvent, correction: RecordedEvent): RecordedEvent => {
  const { reason: _, rules: __, ...sealed } = correction.sealed;
  return {
    ...original,
    data: correction.data['now'] as RecordedEvent['data'],
    sealed: { ...original.sealed, ...sealed },
    effectiveOn: correction.effectiveOn,
  };
};

/** Every original by its event id, in the order of the originals; of several corrections the last by position wins. */
export function standings(events: readonly RecordedEvent[], kindOf: KindOf): ReadonlyMap<string, Standing> {
  const standing = new Map<string, Standing>();
  for (const event of events) {
    const kind = kindOf(event.type);
    if (kind === 'original') {
      standing.set(event.id, { fact: event, stands: true });
      continue;
    }
    const original = event.data['original'] as string;
    const before = standing.get(original);
    if (!before) continue;
    const fact = kind === 'voided' ? before.fact : restated(before.fact, event);
    standing.set(original, { fact, stands: kind === 'corrected' });
  }
  return standing;
}

/**
 * The facts in force after these events: a correction takes its original's place, a void removes it. So no `evolve` has
 * a case for corrections, and voiding an extension gives back the earlier end. A personal part that a correction
 * restates takes the original's place, the others stay.
 */
export const inForce = (events: readonly RecordedEvent[], kindOf: KindOf): readonly RecordedEvent[] =>
  [...standings(events, kindOf).values()].flatMap(({ fact, stands }) => (stands ? fact : []));
