import type { DataOf, EventType, PersonalOf, RecordedEvent } from '#platform/event-sourcing';

type Personal<E> = { readonly [K in keyof PersonalOf<E>]?: RecordedEvent['sealed'][string] };

type Typed<E> =
  E extends EventType<infer Type>
    ? Omit<RecordedEvent, 'type' | 'data' | 'sealed'> &
        Readonly<{
          type: Type;
          data: DataOf<E>;
          /** Opaque here: a view stores such a value as it is, with its address, and the query opens it. */
          sealed: Personal<E>;
        }>
    : never;

/** An event as a view meets it, told apart by its type. */
export type ViewEvent<E> = Typed<E>;
