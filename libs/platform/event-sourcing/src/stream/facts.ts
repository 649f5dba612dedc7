import type { SealedAt } from '#platform/privacy';
import type { CivilDate, Instant } from '#platform/time';
import type { About, RuleApplied, RuleSaid } from '../envelope.ts';
import type { DataOf, EventType, Original, PersonalOf } from '../schema/event-type.ts';

/**
 * A draft's own date where it differs from the command's: the day a mark is for, not the day it was sent. A dated change
 * has none: it says from when.
 */
type Extras = Readonly<{
  effectiveOn?: CivilDate;
  /** Statutory rules this decision rests on; what they were given and said is sealed. */
  rules?: readonly (RuleApplied & Readonly<{ said: RuleSaid }>)[];
  /** What was questioned and confirmed: see `unlessQuestioned`. */
  confirmed?: readonly string[];
}>;

type Personal<P> = keyof P extends never ? { readonly personal?: never } : { readonly personal: P };

/** `was` and `entries` are for `transact` to fill; what is emptied need not be said where nothing is. */
type CorrectionOf<D> = Omit<D, 'was' | 'emptied' | 'entries'> & Partial<Pick<D, keyof D & 'emptied'>>;

/** Parts that a correction leaves out stay as they were. */
type PartsOf<Kind, P> = Kind extends 'corrected' ? Partial<P> & Pick<P, keyof P & 'reason'> : P;

type DraftOf<E> =
  E extends EventType<infer Type, infer _D, infer _P, infer Kind>
    ? Extras & {
        readonly type: Type;
        readonly data: Kind extends 'original' ? DataOf<E> : CorrectionOf<DataOf<E>>;
      } & Personal<PartsOf<Kind, PersonalOf<E>>>
    : never;

/** What a decision yields: the personal parts still in words, to be sealed by `transact`. */
export type Draft<E> = DraftOf<E>;

type FactOf<E> =
  E extends EventType<infer Type, infer _D, infer P>
    ? Readonly<{
        /** Id of the original event, whatever corrected it since. */
        id: string;
        type: Type;
        data: DataOf<E>;
        sealed: { readonly [K in keyof P]?: SealedAt };
        effectiveOn: CivilDate;
        recordedAt: Instant;
        about: About;
      }>
    : never;

/** A fact in force, as `evolve` meets it: corrected facts stand in their original's place, voided ones are gone. */
export type Fact<E> = FactOf<Original<E>>;
