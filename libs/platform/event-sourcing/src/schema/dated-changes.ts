import type { CivilDate } from '#platform/time';
import { correctable, type Corrected, type Voided } from './corrections.ts';
import { event, type EventType, type NoFields, type Shape } from './event-type.ts';
import type { Field, Fields } from './field.ts';
import type { SealedFields } from './sealed.ts';
import { date, id } from './vocabulary.ts';

export type From = { readonly from: Field<CivilDate> };

/**
 * The world moved on: what is said holds from the day `from`, which may lie behind or ahead, until a later change of the
 * same type. Beside a correction, which says that what was recorded was wrong; and a change may be recorded wrongly too.
 * `transact` makes it effective on the earlier of `from` and the day on which it was told: what is agreed today about a
 * coming day is a fact of today. One that is told of each of several things carries the `subjectId` of its own.
 */
export function datedChange<
  const Type extends string,
  D extends Fields & { from?: never },
  P extends SealedFields = NoFields,
>(
  type: Type,
  { data, ...shape }: Shape<D, P>,
): readonly [
  EventType<Type, D & From, P, 'original'>,
  Corrected<Type, D & From, P, never>,
  Voided<Type, D & From, never>,
] {
  const change = event(type, { ...shape, data: { ...data, from: date() } });
  return correctable({ ...change, dated: true } as EventType<Type, D & From, P, 'original'>);
}

/**
 * That the day of a change has come that was told ahead: nothing new is said by it, and no line shows it. What views
 * declare of today is folded again by it.
 */
export const inEffect = <const Type extends string>(type: Type) =>
  event(type, { data: { changeId: id(), from: date() } });
