import type { TypedEvent } from '#platform/event-sourcing';

/** An event as a view meets it, told apart by its type. */
export type ViewEvent<E> = TypedEvent<E>;
