/** How far the file has grown, for the other files of its set: positions count within one store. */
export const EVENTS_GROW = [
  {
    ...{ what: 'events', table: 'events', number: 'position', id: 'lower(hex(id))' },
    numbering: '(SELECT id FROM store)',
  },
] as const;

/** What another file keeps of a position, as the number and id of the event there. @param position SQL for its text */
export const witnessOfEvents = (position: string, eventId: string, from: string) => ({
  of: 'events',
  sql: `SELECT CAST(substr(${position}, 38) AS INTEGER) AS number, replace(${eventId}, '-', '') AS id,
    substr(${position}, 1, 36) AS numbering FROM ${from}`,
});
