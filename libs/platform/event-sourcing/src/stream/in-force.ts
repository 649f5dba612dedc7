import type { RecordedEvent } from '../envelope/recorded-event.ts';

/** Kinds of the events of a stream, by type: what `inForce` needs to know of the schema. */
export type KindOf = (type: string) => 'original' | 'corrected' | 'voided';

type Entry = { readonly original: RecordedEvent; now: RecordedEvent | null };

const restated = (original: RecordedEvent, correction: RecordedEvent): RecordedEvent => {
  const { reason: _, rules: __, ...sealed } = correction.sealed;
  return {
    ...original,
    data: correction.data['now'] as RecordedEvent['data'],
    sealed: { ...original.sealed, ...sealed },
    effectiveOn: correction.effectiveOn,
  };
};

/**
 * The facts in force after these events: a correction takes its original's place, a void removes it, and of several the
 * last by position wins. So no `evolve` has a case for corrections, and voiding an extension gives back the earlier end.
 * A personal part that a correction restates takes the original's place, the others stay.
 */
export function inForce(events: readonly RecordedEvent[], kindOf: KindOf): readonly RecordedEvent[] {
  const entries = new Map<string, Entry>();
  for (const event of events) {
    const kind = kindOf(event.type);
    if (kind === 'original') {
      entries.set(event.id, { original: event, now: event });
      continue;
    }
    const entry = entries.get(event.data['original'] as string);
    if (!entry) continue;
    entry.now = kind === 'voided' ? null : restated(entry.now ?? entry.original, event);
  }
  return [...entries.values()].flatMap(({ now }) => now ?? []);
}
