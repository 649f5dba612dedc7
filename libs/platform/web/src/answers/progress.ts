import type { Position } from '#platform/event-sourcing';

/** How far a process has come, as a route asks it. */
export abstract class ProcessProgress {
  /** Whether it has dealt with a position; waits a little for it. */
  abstract dealtWith(process: string, position: Position): Promise<boolean>;
}
