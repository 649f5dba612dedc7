import type { Position } from '#platform/event-sourcing';
import type { Holders } from '../declare/scope.ts';

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
}
