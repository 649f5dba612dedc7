import type { Actor } from '#platform/event-sourcing';
import type { SealedAt } from '#platform/privacy';
import type { CivilDate, Instant } from '#platform/time';
import { difference } from './difference.ts';
import type { LineEntry } from './line-entry.ts';
import { replay, type Moment, type ReplayedFact } from './replay.ts';

type Personal = Readonly<Record<string, SealedAt>>;

/** One event of the line, for a reader. */
export type EventShown = Readonly<{
  eventId: string;
  type: string;
  effectiveOn: CivilDate;
  recordedAt: Instant;
  by: Actor;
  /** Rules it rests on, and what they answered. */
  rules: LineEntry['rules'];
  /** Why it corrects or voids another: null on an original. */
  reason: SealedAt<string> | null;
}>;

export type FactShown = Readonly<{
  /** Id of the event that first recorded it: what a correction names. */
  original: string;
  type: string;
  effectiveOn: CivilDate;
  data: ReplayedFact['data'];
  personal: Personal;
  statedBy: EventShown;
}>;

export type ChangeShown = Readonly<{
  original: string;
  type: string;
  before: FactShown | null;
  after: FactShown | null;
  by: readonly EventShown[];
}>;

/** The line at one moment, and what is different at another: personal parts still sealed. */
export type LineShown = Readonly<{
  at: Moment;
  facts: readonly FactShown[];
  comparedWith: Moment | null;
  changes: readonly ChangeShown[];
}>;

export function lineShown(entries: readonly LineEntry[], at: Moment, comparedWith: Moment | null): LineShown {
  const changes = comparedWith ? difference(entries, at, comparedWith) : [];
  return {
    at,
    facts: replay(entries, at).map(factShown),
    comparedWith,
    changes: changes.map(({ original, type, before, after, by }) => ({
      ...{ original, type },
      before: before && factShown(before),
      after: after && factShown(after),
      by: by.map(eventShown),
    })),
  };
}

/** The inputs of rules stay sealed: what a rule answered is open, and enough to read a line by. */
function factShown({ original, type, effectiveOn, data, sealed, statedBy }: ReplayedFact): FactShown {
  const { rules: _, ...personal } = sealed;
  return { original, type, effectiveOn, data, personal, statedBy: eventShown(statedBy) };
}

const eventShown = ({ id, type, effectiveOn, recordedAt, actor, rules, sealed }: LineEntry): EventShown => ({
  ...{ eventId: id, type, effectiveOn, recordedAt, by: actor, rules },
  reason: (sealed['reason'] as SealedAt<string> | undefined) ?? null,
});

/** The service that holds the record, by the registration as last stated; null when there is none. */
export function owningServiceOf(entries: readonly LineEntry[]): string | null {
  const stated = entries.findLast(({ type, now }) => type.startsWith('ChildRegistered') && now !== null);
  return (stated?.now?.['owningService'] as string | undefined) ?? null;
}
