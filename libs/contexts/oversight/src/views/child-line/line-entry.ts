import type { Actor, EventKind, Position, RecordedEvent, RuleApplied } from '#platform/event-sourcing';
import type { SealedAt } from '#platform/privacy';
import type { CivilDate, Instant } from '#platform/time';

type OpenData = RecordedEvent['data'];

/** One event about a child, as its line keeps it. Personal parts stay sealed, each with its address. */
export type LineEntry = Readonly<{
  childId: string;
  id: string;
  type: string;
  kind: EventKind;
  /** The event that first recorded the fact: itself, unless this one corrects or voids another. */
  original: string;
  stream: string;
  position: Position;
  effectiveOn: CivilDate;
  recordedAt: Instant;
  /** The open data in force until then; null on an original. */
  was: OpenData | null;
  /** The open data in force since; null on a void. */
  now: OpenData | null;
  sealed: Readonly<Record<string, SealedAt>>;
  actor: Actor;
  rules: readonly RuleApplied[];
}>;

/** @param kind of the event's type @param event about a child */
export function entryOf(event: RecordedEvent, kind: EventKind): LineEntry {
  const { id, type, stream, position, effectiveOn, recordedAt, sealed, data, metadata } = event;
  return {
    childId: event.about.childId!,
    ...{ id, type, kind, stream, position, effectiveOn, recordedAt, sealed },
    ...{ actor: metadata.actor, rules: metadata.rules },
    ...(kind === 'original'
      ? { original: id, was: null, now: data }
      : {
          original: data['original'] as string,
          was: data['was'] as OpenData,
          now: kind === 'voided' ? null : (data['now'] as OpenData),
        }),
  };
}
