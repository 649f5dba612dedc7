import type { Position } from '#platform/event-sourcing';

/**
 * How far a view has come: the last event it has passed, whether it showed it or not. With its id the runner asks the
 * event store whether it still holds this very event there; after a restore or a copy it may not.
 */
export type Checkpoint = Readonly<{ position: Position; eventId: string }>;

/** Why an event could not be applied. A closed list: an error's own words could hold personal data. */
export type ParkCode = 'event-unreadable' | 'documents-threw' | 'fold-threw' | 'document-refused';

/** An event that waits for a document: the one that failed first has a code, those behind it have none. */
export type QueuedEvent = Checkpoint & Readonly<{ document: string; code: ParkCode | null }>;

/** Not even the document could be named: the view stands before this event until it is mended. */
export type Stop = Checkpoint & Readonly<{ code: ParkCode }>;
