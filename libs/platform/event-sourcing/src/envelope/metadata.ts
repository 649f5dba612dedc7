import type { Sealed } from '#platform/privacy';
import type { CivilDate, Instant } from '#platform/time';
import type { About } from './about.ts';
import type { Actor } from './actor.ts';

/** A statutory rule applied by a decision; its inputs are personal, so they are sealed in the event's field `rules`. */
export type RuleApplied = Readonly<{ rule: string; version: string; result: string | number | boolean | null }>;

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
  /** Questions that the sender confirmed; why is sealed in the event's field `confirmedBecause`. Absent when none was raised. */
  confirmed?: readonly string[];
  /** SHA-256, hex: see ../chain/hash.ts. */
  hash: string;
}>;
