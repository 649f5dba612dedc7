import type { EngineCollection, MongoEngine } from '#platform/mongo-engine';
import type { Instant } from '#platform/time';
import type { KeptCause, LetGo, ProcessState } from '../port/process-records.ts';

/** `fence`: under which lease it was moved last; `moves` changes with each, so that two at once conflict. */
export type PlaceRow = Readonly<{
  _id: string;
  position: string | null;
  eventId: string | null;
  beganAt: Instant;
  fence: number;
  moves: number;
}>;
type Numbered = Readonly<{ _id: string; number: number; process: string }>;
export type RefusalRow = Numbered & Readonly<{ cause: string; reason: string; at: Instant }>;
export type ParkedRow = Numbered & KeptCause;
export type LetGoRow = Numbered & LetGo;
export type StateRow = ProcessState & Readonly<{ _id: string; process: string }>;
export type RequestRow = Readonly<{ _id: string; number: number; id: string }>;

export type ProcessCollections = Readonly<{
  places: EngineCollection<PlaceRow>;
  refusals: EngineCollection<RefusalRow>;
  parked: EngineCollection<ParkedRow>;
  letGo: EngineCollection<LetGoRow>;
  states: EngineCollection<StateRow>;
  requests: EngineCollection<RequestRow>;
}>;

/** What is shown in the order in which it was told takes its numbers from here, whichever server it was told to. */
export const TOLD = 'told-by-processes';

export async function processCollections(engine: MongoEngine): Promise<ProcessCollections> {
  const collections: ProcessCollections = {
    places: engine.collection('process_places'),
    refusals: engine.collection('process_refusals'),
    parked: engine.collection('parked_causes'),
    letGo: engine.collection('let_go'),
    states: engine.collection('process_states'),
    requests: engine.collection('process_requests'),
  };
  const inOrder = { name: 'in_order', key: { process: 1, number: 1 } } as const;
  await engine.declare(collections.places);
  await engine.declare(collections.refusals, [inOrder]);
  await engine.declare(collections.parked, [inOrder]);
  await engine.declare(collections.letGo, [inOrder]);
  await engine.declare(collections.states, [{ name: 'due', key: { process: 1, wakeAt: 1, subject: 1 } }]);
  await engine.declare(collections.requests);
  await engine.beginSeries(TOLD);
  return collections;
}
