/** How far the file has grown, for the other files of its set. */
export const OPERATIONS_GROW = [
  { what: 'openings of records', table: 'access_entries', number: 'place', id: 'hash' },
  { what: 'letters', table: 'outbox', number: 'number', id: 'id' },
] as const;

/** Where it keeps positions of events that processes have dealt with. */
export const CHECKPOINTS_KEPT = { position: 'position', eventId: 'event_id', from: 'checkpoints' } as const;
