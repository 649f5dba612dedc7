import type { Actor, RuleSaid, TakenFrom } from '#platform/event-sourcing';
import type { SealedAt } from '#platform/privacy';
import type { CivilDate, Instant } from '#platform/time';
import type { LineEntry } from './line-entry.ts';
import type { RecordNamed } from './record-named.ts';
import type { ReplayedFact } from './replay.ts';

/** Parts that stay sealed until they are shown. */
export type Personal = Readonly<Record<string, SealedAt>>;

/** Why one of several unusual things was right. */
export type WhyConfirmed = Readonly<{ code: string; words: string | null }>;

/** One event of the line, for a reader. */
export type EventShown = Readonly<{
  eventId: string;
  type: string;
  effectiveOn: CivilDate;
  recordedAt: Instant;
  by: Actor;
  /** Rules it rests on, and what they answered. */
  rules: LineEntry['rules'];
  /** What each of them was given and said when it was recorded; null where none was applied, and of marks. */
  rulesSaid: SealedAt<readonly RuleSaid[]> | null;
  /** What was questioned and confirmed, and why it is right all the same; null where nothing was. */
  confirmed: Readonly<{
    codes: readonly string[];
    because: SealedAt<string> | null;
    reasons: SealedAt<readonly WhyConfirmed[]> | null;
  }> | null;
  /** Why it corrects or voids another: null on an original. */
  reason: SealedAt<string> | null;
  /** Of which file it was brought in, and which row of it; null where somebody keyed it. */
  takenFrom: SealedAt<TakenFrom> | null;
  /** What it changed: null on an original. */
  change: ChangeStated | null;
}>;

/** Open data before and after, `now` null on a void, and the personal parts that were said anew. */
export type ChangeStated = Readonly<{ was: LineEntry['was']; now: LineEntry['now']; restated: Personal }>;

export type FactShown = Readonly<{
  /** Id of the event that first recorded it: what a correction names. */
  original: string;
  type: string;
  /** The record that holds it: what a correction or a removal of it names too. */
  recordedIn: RecordNamed;
  effectiveOn: CivilDate;
  data: ReplayedFact['data'];
  /** Of a change: from when until when, seen from the day of the line; null of every other fact. */
  period: ReplayedFact['period'];
  personal: Personal;
  statedBy: EventShown;
  /** What stood there before it was corrected, as each telling left it: who said so, and why. */
  earlier: readonly StatementShown[];
  /** Types of the facts that it rests on and that have been voided since: voiding does not cascade. */
  withdrawnBasis: readonly string[];
}>;

export type StatementShown = Readonly<{
  effectiveOn: CivilDate;
  data: ReplayedFact['data'];
  personal: Personal;
  statedBy: EventShown;
}>;

/** A fact that was taken back, as it stood until then. */
export type VoidedShown = FactShown & Readonly<{ voidedBy: EventShown }>;
