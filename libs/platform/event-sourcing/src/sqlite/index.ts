export { SqliteEventStore, type SqliteEventStoreOptions } from './sqlite-event-store.ts';
export { giveNewStoreId, UnusableEventFile } from './event-file.ts';
export { EVENTS_GROW, witnessOfEvents } from './event-growth.ts';
