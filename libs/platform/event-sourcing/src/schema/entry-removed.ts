import type { AboutKey } from '../envelope.ts';
import { declared, type EventType } from './event-type.ts';
import type { Field } from './field.ts';
import { code, id, list } from './vocabulary.ts';

/** Of whom the words were: of another child, or of a person who has no record here. */
export const whoseWords = ['another-child', 'another-person'] as const;
export type WhoseWords = (typeof whoseWords)[number];

export type Removed<Type extends string, A extends AboutKey> = EventType<
  Type,
  {
    readonly original: Field<string>;
    readonly whose: Field<WhoseWords>;
    readonly entries: Field<readonly string[]>;
  },
  Readonly<Record<never, never>>,
  'removed',
  A
>;

/**
 * A fact was filed on the wrong child. A void would leave its words to be read in the line of a stranger: here it goes with
 * its content from every page and every replay, at whatever moment, and only that an entry was removed stays, by whom and
 * when. `entries`, all events about the fact, are filled by `transact`; no words say why, for they would say what.
 */
export const entryRemoved = <const Type extends string>(type: Type): Removed<Type, never> => ({
  ...declared(type, { data: { original: id(), whose: code(...whoseWords), entries: list(id()) } }),
  kind: 'removed',
});
