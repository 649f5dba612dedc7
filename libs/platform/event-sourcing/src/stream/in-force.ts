import type { RecordedEvent } from '../envelope.ts';
import type { EventType } from '../schema/event-type.ts';
import { standingAfter, thoseThatStand, type Standing, type Told } from './standing.ts';

/** What a reader of recorded events needs to know of the schema. */
export type TypeOf = (type: string) => Pick<EventType, 'kind' | 'of' | 'dated'>;

/** Of a recorded event: which fact it is about, and what it says of it. */
export function told(event: RecordedEvent, typeOf: TypeOf): Told<RecordedEvent> {
  const { kind, of } = typeOf(event.type);
  if (kind === 'original') return { kind, fact: event, emptied: [] };
  const { original, now, was, emptied } = event.data;
  if (kind === 'removed') return { kind, fact: { ...event, id: original as string }, emptied: [] };
  const data = (kind === 'corrected' ? now : was) as RecordedEvent['data'];
  return { kind, fact: { ...event, id: original as string, type: of!, data }, emptied: (emptied ?? []) as string[] };
}

/** Every original by its event id, in the order of the originals. */
export function standings(
  events: readonly RecordedEvent[],
  typeOf: TypeOf,
): ReadonlyMap<string, Standing<RecordedEvent>> {
  const standing = new Map<string, Standing<RecordedEvent>>();
  for (const event of events) {
    const said = told(event, typeOf);
    const before = standing.get(said.fact.id);
    const after = before || said.kind === 'original' ? standingAfter(before, said) : undefined;
    if (after) standing.set(said.fact.id, after);
    else standing.delete(said.fact.id);
  }
  return standing;
}

/**
 * The facts in force after these events, as a state folds them. No `evolve` has a case for corrections, voiding an
 * extension gives back the earlier end, and a change told late stands where it belongs.
 */
export const inForce = (events: readonly RecordedEvent[], typeOf: TypeOf): readonly RecordedEvent[] =>
  thoseThatStand(standings(events, typeOf).values(), (type) => typeOf(type).dated);
