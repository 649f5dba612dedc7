export { EventStoreDbEvents, type EventStoreDbOptions } from './eventstoredb-events.ts';
export { EngineRefused, StreamNotWhole } from './engine-errors.ts';
export type { StoreNaming } from './identity-stream.ts';
