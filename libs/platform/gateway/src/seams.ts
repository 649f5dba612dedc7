import type { Actor, Position } from '#platform/event-sourcing';
import type { Within } from '#platform/read-models';
import type { Holders, Reach } from './authority.ts';
import type { Narrowing } from './narrowing.ts';

/** One opening of records, or one refusal of it. */
export type Access = Readonly<{
  actor: Actor;
  /** Every child whose record the answer opens; of a refusal, those whom the question names. */
  children: readonly string[];
  /** The command or query, by its class's name. */
  action: string;
  /**
   * `asked-why`: nothing was said yet of what it is needed for, and nothing of it was shown. `told`: that there is such a record
   * beyond the actor's scope, and whom to ask; nothing of it. `tried`: what was sent hit upon something of it that is withheld, and was refused.
   */
  outcome: 'opened' | 'refused' | 'asked-why' | 'told' | 'tried';
  /** Free text of the actor: sealed before it is stored. */
  reason: string | null;
  /** Of which kind the reason is: a code of the service's list. */
  reasonKind: string | null;
  correlationId: string;
  /** What was taken out, where it was; a list whose children were recorded one by one names none here. */
  left?: Left;
  /** The terms of an audit under which it was read, by their ids; left out of what was read under none. */
  terms?: readonly string[];
}>;

/** What left the building: as what, what it said of each child, of how many, and the SHA-256 (hex) of what was sent. */
export type Left = Readonly<{ as: 'file' | 'print'; columns: readonly string[]; count: number; digest: string }>;

/** Who looked at whom. */
export abstract class AccessLog {
  /** Durable when it answers. If it fails, the answer that it records does not leave. */
  abstract record(access: Access): Promise<void>;
}

/** Keyed digest of a command's body: tells another body under a used key, and tells nothing to who lacks the key. */
export abstract class BodyDigest {
  /** @param body RFC 8785 text */
  abstract of(body: string): string | Promise<string>;
}

/** A record, the child whom it is about, and who holds it today. */
export type RecordHeld = Readonly<{ child: string; holders: Holders }>;

/** Who holds which record: children's own, and what is kept about them. */
export abstract class RecordScopes {
  /**
   * By id; what is on no record is left out, which is said only of what has been recorded so far.
   * @param after as of at least this; `now`: as of all that is recorded
   * @throws ViewBehind
   */
  abstract of(records: readonly string[], after: Position | 'now' | null): Promise<ReadonlyMap<string, RecordHeld>>;

  /**
   * What a list asks its store for, so that it finds the records within reach and no others; null: every record. Time turns
   * nothing in a store: who will have a record from a later day is among them, so `of` is asked of those that are shown.
   * @param by the field of the list that holds the record's id
   */
  abstract within(reach: Reach, by: string): Within | null;
}

/** What was said of one person alone: asked at each admission, so that it holds from the next request on. */
export abstract class Narrowings {
  /** Of whoever acts for another: of both, since cover lets nobody do more than whom they cover. */
  abstract of(actor: Actor): Promise<Narrowing>;
}

/** How far the views have come. */
export abstract class ViewProgress {
  /**
   * Answers when every named view reflects all events up to the position.
   * @throws ViewBehind they have not come so far in time
   * @throws ForeignPosition
   */
  abstract waitFor(views: readonly string[], position: Position): Promise<void>;
}

/** Carries a command or a query to its handler. */
export type Bus = Readonly<{ execute: <Answer>(asked: object) => Promise<Answer> }>;
