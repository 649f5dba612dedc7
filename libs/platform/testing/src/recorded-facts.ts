import {
  Catalogue,
  derivedId,
  positionOf,
  standings,
  streamName,
  type About,
  type Draft,
  type EventType,
  type RecordedEvent,
  type StreamDefinition,
} from '#platform/event-sourcing';
import type { View } from '#platform/read-models';
import type { CivilDate } from '#platform/time';

/** Id of the n-th past fact of a specification, zero-based, to name it in a correction. */
export const factId = (n: number): string => derivedId('fact', n);

const STORE = '00000000-0000-4000-8000-000000000000';

/** A past fact of a specification, as a stream would keep it: its personal parts as opaque as they are there. */
export function recordedFact(past: unknown, n: number, stream = 'specification', about: About = {}): RecordedEvent {
  const given = past as Pick<RecordedEvent, 'type' | 'data'> &
    Readonly<{ id?: string; personal?: Readonly<Record<string, unknown>>; effectiveOn?: CivilDate }>;
  const { id = factId(n), type, data, personal = {}, effectiveOn = '2026-01-12' } = given;
  const sealed = Object.fromEntries(
    Object.entries(personal)
      .filter(([, value]) => value !== null)
      .map(([field]) => [
        field,
        { kid: 'k', alg: 'A256GCM' as const, nonce: '', ciphertext: '', at: { stream, eventId: id, field } },
      ]),
  );
  const place = { stream, revision: n, position: positionOf(STORE, n + 1) };
  const fact = { id, type, data, sealed, effectiveOn, recordedAt: `${effectiveOn}T12:00:00.000Z`, about };
  const actor = { id: 'officer-1', role: 'sen-officer', team: 'sen', organisation: 'council', onBehalfOf: null };
  return { ...place, ...fact, metadata: { actor } } as unknown as RecordedEvent;
}

/** The past facts of one stream as views meet them: corrections say what was, as `transact` has them say. */
export function recordedFacts<State, E extends EventType>(
  { category, events }: StreamDefinition<State, E>,
  id: string,
  about: About,
  past: readonly Draft<E>[],
): readonly RecordedEvent[] {
  const { typeOf } = new Catalogue(events);
  const recorded: RecordedEvent[] = [];
  for (const [n, draft] of past.entries()) {
    const event = recordedFact(draft, n, streamName(category, id), about);
    const { original } = event.data;
    const was = standings(recorded, typeOf).get(original as string)?.fact.data;
    const entries = typeOf(event.type).kind === 'removed' && entriesOf(original as string, recorded);
    const filled = entries ? { entries } : was && { was };
    recorded.push(filled ? { ...event, data: { ...event.data, ...filled } } : event);
  }
  return recorded;
}

/** Ids of all events about one fact. */
const entriesOf = (original: string, recorded: readonly RecordedEvent[]): readonly string[] =>
  recorded.filter(({ id, data }) => id === original || data['original'] === original).map(({ id }) => id);

/** A view's documents after these events, by id. */
export function viewAfter<D>(view: View<D>, events: readonly RecordedEvent[]): ReadonlyMap<string, D> {
  const documents = new Map<string, D>();
  for (const event of events.filter(({ type }) => view.types.includes(type)))
    for (const id of view.documents(event)) {
      const folded = view.fold(documents.get(id), event, id);
      if (folded === undefined) documents.delete(id);
      else documents.set(id, folded);
    }
  return documents;
}
