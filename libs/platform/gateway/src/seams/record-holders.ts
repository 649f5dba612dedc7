import type { Position } from '#platform/event-sourcing';
import type { Within } from '#platform/read-models';
import type { Holders, Reach } from '../declare/scope.ts';

/** A record, the child whom it is about, and who holds it today. */
export type RecordHeld = Readonly<{ child: string; holders: Holders }>;

/** Who holds which record: children's own, and what is kept about them. */
export abstract class RecordScopes {
  /**
   * By id; what is on no record is left out, which is said only of what has been recorded so far.
   * @param after as of at least this
   * @throws ViewBehind
   */
  abstract of(records: readonly string[], after: Position | null): Promise<ReadonlyMap<string, RecordHeld>>;

  /**
   * What a list asks its store for, so that it finds the records within reach and no others; null: every record. Time turns
   * nothing in a store: who will have a record from a later day is among them, so `of` is asked of those that are shown.
   * @param by the field of the list that holds the record's id
   */
  abstract within(reach: Reach, by: string): Within | null;
}
