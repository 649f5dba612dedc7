import type { DataOf, EventKind, EventType, PersonalOf } from '../schema/event-type.ts';
import type { Fields } from '../schema/field.ts';
import type { SealedFields } from '../schema/sealed.ts';
import type { AboutOf } from './about.ts';
import type { RecordedEvent } from './recorded-event.ts';

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
