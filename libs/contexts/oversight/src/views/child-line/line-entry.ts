import {
  told,
  type AboutOf,
  type Actor,
  type EventKind,
  type Position,
  type RecordedEvent,
  type RuleApplied,
  type TypeOf,
} from '#platform/event-sourcing';
import type { SealedAt } from '#platform/privacy';
import type { CivilDate, Instant } from '#platform/time';

type OpenData = RecordedEvent['data'];

/** One event about a child, as its line keeps it. Personal parts stay sealed, each with its address. */
export type LineEntry = Readonly<{
  childId: string;
  id: string;
  type: string;
  kind: EventKind;
  /** It is, or concerns, a change that holds from the day in its data. */
  dated: boolean;
  /** The event that first recorded the fact: itself, unless this one corrects or voids another. */
  original: string;
  stream: string;
  position: Position;
  effectiveOn: CivilDate;
  recordedAt: Instant;
  /** The open data in force until then; null on an original, and of what was removed. */
  was: OpenData | null;
  /** The open data in force since; null on a void. */
  now: OpenData | null;
  sealed: Readonly<Record<string, SealedAt>>;
  /** The personal parts that a correction took away. */
  emptied: readonly string[];
  actor: Actor;
  rules: readonly RuleApplied[];
  /** What was questioned and confirmed; why is sealed. */
  confirmed: readonly string[];
}>;

export function entryOf(event: RecordedEvent & Readonly<{ about: AboutOf<'childId'> }>, typeOf: TypeOf): LineEntry {
  const { id, type, stream, position, effectiveOn, recordedAt, sealed, data, metadata } = event;
  const { kind, fact, emptied } = told(event, typeOf);
  const withoutData = kind === 'removed';
  return {
    childId: event.about.childId,
    ...{ id, type, kind, dated: typeOf(type).dated, stream, position, effectiveOn, recordedAt, sealed, emptied },
    ...{ actor: metadata.actor, rules: metadata.rules, original: fact.id },
    confirmed: metadata.confirmed ?? [],
    was: kind === 'original' || withoutData ? null : (data['was'] as OpenData),
    now: kind === 'voided' || withoutData ? null : fact.data,
  };
}
