import type { Position } from '#platform/event-sourcing';
import type { Instant } from '#platform/time';

/** The last event a process has dealt with. Its id tells a store that was restored or copied from its own. */
export type ProcessCheckpoint = Readonly<{ position: Position; eventId: string }>;

/** A rule said no to a process. `cause` is the event or deadline it reacted to, `reason` the refusal's code. */
export type ProcessRefusal = Readonly<{ cause: string; reason: string; at: Instant }>;

/** What a process must not forget. Serves as the `ProcessMemory` of the process manager. */
export abstract class ProcessRecords {
  abstract checkpointOf(process: string): Promise<ProcessCheckpoint | null>;

  /** @throws CheckpointRefused it would go back @throws ForeignPosition it is of another store than the one kept */
  abstract keepCheckpoint(process: string, checkpoint: ProcessCheckpoint): Promise<void>;

  /**
   * Gives the event of the kept checkpoint its position in another store: after a restore or a copy.
   * @throws CheckpointRefused another event is kept
   */
  abstract carryCheckpoint(process: string, checkpoint: ProcessCheckpoint): Promise<void>;

  /** Final. The same refusal told twice is kept once, with its first instant. */
  abstract recordRefusal(process: string, cause: string, reason: string): Promise<void>;

  /** In the order in which they were recorded. */
  abstract refusalsOf(process: string): Promise<readonly ProcessRefusal[]>;
}
