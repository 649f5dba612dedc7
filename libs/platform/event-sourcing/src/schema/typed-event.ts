import type { DataOf, EventKind, EventType, PersonalOf } from './event-type.ts';
import type { Fields } from './field.ts';
import type { SealedFields } from './sealed.ts';
import type { AboutOf, RecordedEvent } from '../envelope.ts';

type Personal<E> = { readonly [K in keyof PersonalOf<E>]?: RecordedEvent['sealed'][string] };

type Typed<E> =
  E extends EventType<infer Type, Fields, SealedFields, EventKind, infer A>
    ? Omit<RecordedEvent, 'type' | 'data' | 'sealed' | 'about'> &
        Readonly<{
          type: Type;
          about: AboutOf<A>;
          data: DataOf<E>;
          /** Opaque: stored and carried as it is, with its address, and opened at the edge. */
          sealed: Personal<E>;
        }>
    : never;

/** A recorded event, told apart by its type: what projections and processes meet. */
export type TypedEvent<E> = Typed<E>;
