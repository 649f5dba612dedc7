/** How far the file has grown, for the other files of its set. */
export const OPERATIONS_GROW = [
  { what: 'openings of records', table: 'access_entries', number: 'place', id: 'hash' },
  { what: 'letters', table: 'outbox', number: 'number', id: 'id' },
  { what: 'decisions to let go', table: 'let_go', number: 'number', id: 'cause' },
] as const;

/** Where it keeps positions of events that processes have dealt with. */
export const PLACES_KEPT = {
  ...{ position: 'position', eventId: 'event_id' },
  from: 'process_places where position is not null',
} as const;
