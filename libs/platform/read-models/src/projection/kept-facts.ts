import {
  standingAfter,
  thoseThatStand,
  told,
  type DataOf,
  type EventType,
  type Fact,
  type Original,
  type RecordedEvent,
  type Standing,
  type TypedEvent,
} from '#platform/event-sourcing';

/** Correctable facts of a document, by the original's event id, in the order of the originals. */
export type KeptFacts<E> = Readonly<Record<string, Standing<Fact<E>>>>;

type AnyFact = Pick<RecordedEvent, 'id' | 'type' | 'data' | 'sealed' | 'effectiveOn' | 'recordedAt' | 'about'>;

/**
 * For views that show correctable facts: keeps each by its original's event id, as `inForce` does for decisions, but one
 * event at a time. `events` are what `correctable` or `datedChange` derives.
 *
 * A correction that moves a fact from one document to another leaves it in both: each shows of `inForce` what is its
 * own. The one it came to has not seen the original, so it knows only the personal parts that were restated.
 */
export function keptFacts<const L extends readonly EventType[]>(...events: L) {
  type E = L[number];
  const types = new Map<string, EventType>(events.map((type) => [type.type, type]));
  const typeOf = (type: string) => types.get(type)!;

  return {
    /** What the fact said before this event and says with it: `documents` names the documents of all of these. */
    said(event: TypedEvent<E>): readonly DataOf<Original<E>>[] {
      const { type, data } = event as RecordedEvent;
      const parts = { original: [data], corrected: [data['was'], data['now']], voided: [data['was']], removed: [] };
      return parts[typeOf(type).kind] as DataOf<Original<E>>[];
    },

    keep(facts: KeptFacts<E> | undefined, event: TypedEvent<E>): KeptFacts<E> {
      const { kind, fact, emptied } = told(event as RecordedEvent, typeOf);
      const before = facts?.[fact.id] as Standing<AnyFact> | undefined;
      const after = standingAfter<AnyFact>(before, { kind, fact: factOf(fact), emptied });
      if (after) return { ...facts, [fact.id]: after as unknown as Standing<Fact<E>> };
      const { [fact.id]: _, ...others } = facts ?? {};
      return others;
    },

    inForce: (facts: KeptFacts<E> | undefined): readonly Fact<E>[] =>
      thoseThatStand<Fact<E>>(Object.values(facts ?? {}), (type) => typeOf(type).dated),
  };
}

const factOf = ({ id, type, data, sealed, effectiveOn, recordedAt, about }: RecordedEvent): AnyFact => ({
  ...{ id, type, data, sealed, effectiveOn, recordedAt, about },
});
