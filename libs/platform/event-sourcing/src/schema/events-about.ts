import type { AboutKey } from '../envelope.ts';
import type { Corrected, Voided } from './corrections.ts';
import { datedChange, inEffect, type From } from './dated-changes.ts';
import { entryRemoved, type Removed } from './entry-removed.ts';
import { event, type EventType, type NoFields, type Shape } from './event-type.ts';
import type { Fields } from './field.ts';
import type { SealedFields } from './sealed.ts';

/**
 * The declarations of a stream's events, each of which concerns these: whoever reads one is certain of them. `stream`
 * holds the two lists to one another.
 */
export function eventsAbout<const A extends AboutKey>(...keys: readonly A[]) {
  const about = Object.fromEntries(keys.map((key) => [key, true])) as Record<A, true>;
  return {
    event: <const Type extends string, D extends Fields, P extends SealedFields = NoFields>(
      type: Type,
      shape: Shape<D, P>,
    ): EventType<Type, D, P, 'original', A> => ({ ...event(type, shape), about }),

    datedChange: <const Type extends string, D extends Fields & { from?: never }, P extends SealedFields = NoFields>(
      type: Type,
      shape: Shape<D, P>,
    ): readonly [
      EventType<Type, D & From, P, 'original', A>,
      Corrected<Type, D & From, P, A>,
      Voided<Type, D & From, A>,
    ] => {
      const [change, corrected, voided] = datedChange(type, shape);
      return [
        { ...change, about },
        { ...corrected, about },
        { ...voided, about },
      ];
    },

    inEffect: <const Type extends string>(type: Type) => ({ ...inEffect(type), about }),

    entryRemoved: <const Type extends string>(type: Type): Removed<Type, A> => ({ ...entryRemoved(type), about }),
  };
}
