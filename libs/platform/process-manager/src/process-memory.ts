import type { Position } from '#platform/event-sourcing';

export type ProcessCheckpoint = Readonly<{ position: Position; eventId: string }>;

/** What a process must not forget; kept by the operations store, never rebuilt. */
export abstract class ProcessMemory {
  abstract checkpointOf(process: string): Promise<ProcessCheckpoint | null>;
  /** Never backwards. */
  abstract keepCheckpoint(process: string, checkpoint: ProcessCheckpoint): Promise<void>;
  /** After a restore or a copy: the same event, at its position in the other store. */
  abstract carryCheckpoint(process: string, checkpoint: ProcessCheckpoint): Promise<void>;
  /** A rule said no to a process: final. `cause` is the event or deadline it reacted to. */
  abstract recordRefusal(process: string, cause: string, reason: string): Promise<void>;
}
