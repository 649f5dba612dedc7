import type { DataOf, EventType, Fact, Original, RecordedEvent } from '#platform/event-sourcing';
import type { ViewEvent } from './view-event.ts';

/** A fact as last stated, and whether it still stands: a correction may restate one that was voided. */
type Kept<E> = Readonly<{ fact: Fact<E>; stands: boolean }>;

/** Correctable facts of a document, by the original's event id, in the order of the originals. */
export type KeptFacts<E> = Readonly<Record<string, Kept<E>>>;

/**
 * For views that show correctable facts: keeps each by its original's event id, as `inForce` does for decisions, but one
 * event at a time. `events` are what `correctable` derives.
 *
 * A correction that moves a fact from one document to another leaves it in both: each shows of `inForce` what is its
 * own. The one it came to has not seen the original, so it knows only the personal parts that were restated.
 */
export function keptFacts<const L extends readonly EventType[]>(...events: L) {
  type E = L[number];
  const types = new Map<string, EventType>(events.map((type) => [type.type, type]));
  const kindOf = ({ type }: RecordedEvent) => types.get(type)!.kind;

  return {
    /** What the fact said before this event and says with it: `documents` names the documents of all of these. */
    said(event: ViewEvent<E>): readonly DataOf<Original<E>>[] {
      const { data } = event as RecordedEvent;
      const parts = { original: [data], corrected: [data['was'], data['now']], voided: [data['was']] };
      return parts[kindOf(event as RecordedEvent)] as DataOf<Original<E>>[];
    },

    keep(facts: KeptFacts<E> | undefined, event: ViewEvent<E>): KeptFacts<E> {
      const recorded = event as RecordedEvent;
      const kind = kindOf(recorded);
      if (kind === 'original') return { ...facts, [recorded.id]: { fact: factOf<E>(recorded), stands: true } };
      const original = recorded.data['original'] as string;
      const before = facts?.[original]?.fact;
      if (kind === 'voided') return before ? { ...facts, [original]: { fact: before, stands: false } } : { ...facts };
      const type = types.get(recorded.type)!.of!;
      return { ...facts, [original]: { fact: restated<E>({ type, original }, before, recorded), stands: true } };
    },

    inForce: (facts: KeptFacts<E> | undefined): readonly Fact<E>[] =>
      Object.values(facts ?? {}).flatMap(({ fact, stands }) => (stands ? fact : [])),
  };
}

const factOf = <E>({ id, type, data, sealed, effectiveOn, recordedAt, about }: RecordedEvent): Fact<E> =>
  ({ id, type, data, sealed, effectiveOn, recordedAt, about }) as unknown as Fact<E>;

type Named = Readonly<{ type: string; original: string }>;

function restated<E>({ type, original }: Named, base: Fact<E> | undefined, correction: RecordedEvent): Fact<E> {
  const { reason: _, rules: __, ...sealed } = correction.sealed;
  const { recordedAt, about, sealed: before } = (base ?? correction) as unknown as RecordedEvent;
  return factOf<E>({
    ...correction,
    ...{ id: original, type, recordedAt, about },
    data: correction.data['now'] as RecordedEvent['data'],
    sealed: base ? { ...before, ...sealed } : sealed,
  });
}
