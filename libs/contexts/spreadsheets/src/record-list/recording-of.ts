import { derivedId } from '#platform/event-sourcing';

/** A list is recorded once: who asks again follows what was asked before. */
export const recordingOf = (listId: string): string => derivedId('record-list', listId);
