import type { Sealed, SealedAt } from '#platform/privacy';
import type { CivilDate, Instant } from '#platform/time';
import type { Position } from './port/position.ts';

/** A noun that an event may concern; a list is the service’s own, and about nobody. */
export type AboutKey = 'childId' | 'referralId' | 'placementId' | 'providerId' | 'agreementId' | 'staffId' | 'listId';

/**
 * Whom an event concerns, so that no view needs a join. Stated by a stream's opening event, copied by `transact` from
 * the head to each later one (which may add to it), hashed.
 */
export type About = Readonly<Partial<Record<AboutKey, string>>>;

/** Whom every event of a stream concerns. */
export type AboutOf<A extends AboutKey> = Readonly<Record<A, string>> & About;

/** Who acts. Opaque id, the rest codes: nothing here names a person. */
export type Actor = Readonly<{
  id: string;
  role: string;
  team: string | null;
  organisation: string | null;
  onBehalfOf: string | null;
  /** Its code, where they act by a role that was cut from theirs; what it keeps of that is no part of who acts. */
  ownRole?: string | undefined;
}>;

type RuleVersion = Readonly<{ rule: string; version: string }>;

/** A statutory rule applied by a decision. What it was given and what it said are sealed in the event's field `rules`. */
export type RuleApplied = RuleVersion &
  Readonly<{
    result: string | number | boolean | null;
    /** The rules whose answers it used. */
    restsOn: readonly RuleVersion[];
  }>;

/** What a rule was given and said, in the words of the day on which the decision was taken. */
export type RuleSaid = Readonly<{ inputs: object; sentence: string; caveats: readonly string[] }>;

/** Everything stored with an event besides its open data. Its RFC 8785 text is what the store keeps. */
export type Metadata = Readonly<{
  schemaVersion: number;
  effectiveOn: CivilDate;
  recordedAt: Instant;
  about: About;
  sealed: Readonly<Record<string, Sealed>>;
  commandId: string;
  correlationId: string;
  causationId: string | null;
  receivedAt: Instant;
  actor: Actor;
  /** Keyed digest of the command's body: another body under a used key is refused. */
  digest: string;
  rules: readonly RuleApplied[];
  /** Questions that the sender confirmed; why is sealed in the event's field `confirmedBecause`, and why each in `confirmedReasons` where they are not right for one reason. Absent when none was raised. */
  confirmed?: readonly string[];
  /** SHA-256, hex: see ../chain/hash.ts. */
  hash: string;
}>;

/** An event as projections and replays meet it: decoded, upcast to today's version, its personal parts still sealed. */
export type RecordedEvent = Readonly<{
  stream: string;
  /** Zero-based place in the stream. */
  revision: number;
  position: Position;
  id: string;
  type: string;
  /** The version it was written with, before upcasting. */
  schemaVersion: number;
  /** The London date on which it was true in the world. */
  effectiveOn: CivilDate;
  /** The instant at which the service was told. */
  recordedAt: Instant;
  about: About;
  data: Readonly<Record<string, unknown>>;
  sealed: Readonly<Record<string, SealedAt>>;
  metadata: Metadata;
}>;
