import type { Position } from '#platform/event-sourcing';
import { DueListProgress } from '#platform/process-manager';
import { ViewBehind, type ViewWaiter } from '#platform/read-models';

/** A due list is read when its view shows all that was recorded, however long that takes. */
export class DueListsAtTheHead extends DueListProgress {
  readonly #waiter: ViewWaiter;

  constructor(waiter: ViewWaiter) {
    super();
    this.#waiter = waiter;
  }

  override async reached(views: readonly string[], position: Position, signal: AbortSignal): Promise<void> {
    for (;;)
      try {
        return await this.#waiter.waitFor(views, position, signal);
      } catch (error) {
        if (!(error instanceof ViewBehind)) throw error;
      }
  }
}
