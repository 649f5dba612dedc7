import type { Position } from '#platform/event-sourcing';

/** How far the views have come. */
export abstract class ViewProgress {
  /**
   * Answers when every named view reflects all events up to the position.
   * @throws ViewBehind they have not come so far in time
   * @throws ForeignPosition
   */
  abstract waitFor(views: readonly string[], position: Position): Promise<void>;
}
