import type { Position } from '#platform/event-sourcing';
import type { Instant } from '#platform/time';

export type ProcessCheckpoint = Readonly<{ position: Position; eventId: string }>;
export type ProcessPlace = Readonly<{ checkpoint: ProcessCheckpoint | null; beganAt: Instant }>;

/** What could not be dealt with, or waits behind that (`code` null). A deadline has no event. */
export type ParkedCause = Readonly<{
  subject: string;
  cause: string;
  event: Readonly<{ stream: string; revision: number }> | null;
  code: string | null;
}>;
export type KeptCause = ParkedCause & Readonly<{ tries: number; since: Instant }>;

export type KeptState = Readonly<{ subject: string; version: number; state: string; wakeAt: Instant | null }>;

export type ProcessRequest =
  | Readonly<{ kind: 'retry'; process: string }>
  | Readonly<{ kind: 'let-go'; process: string; cause: string; reason: string }>;

export type WaitingProcessRequest = ProcessRequest & Readonly<{ id: string }>;

/** What processes must not forget; kept by the operations store, never rebuilt. */
export abstract class ProcessMemory {
  /** Null: it has never begun. */
  abstract placeOf(process: string): Promise<ProcessPlace | null>;
  abstract begin(process: string, at: ProcessCheckpoint | null): Promise<ProcessPlace>;
  /** From here on no earlier holder of its lease moves it. */
  abstract takeUp(process: string, fence: number): Promise<void>;
  /** Never backwards; the state is kept with it or not at all. */
  abstract keepCheckpoint(
    process: string,
    checkpoint: ProcessCheckpoint,
    state?: KeptState,
    fence?: number,
  ): Promise<void>;
  /** After a restore or a copy: the same event, at its position in the other store. */
  abstract carryCheckpoint(process: string, checkpoint: ProcessCheckpoint): Promise<void>;
  /** A rule said no to a process: final. `cause` is the event or deadline it reacted to. */
  abstract recordRefusal(process: string, cause: string, reason: string, fence?: number): Promise<void>;

  abstract park(process: string, cause: ParkedCause, fence?: number): Promise<void>;
  abstract parkedOf(process: string): Promise<readonly KeptCause[]>;
  /** It has been dealt with. */
  abstract unpark(process: string, cause: string, state?: KeptState, fence?: number): Promise<void>;
  abstract letGo(process: string, cause: string, reason: string, fence?: number): Promise<void>;
  abstract letGoOf(process: string): Promise<readonly Readonly<{ cause: string }>[]>;

  abstract stateOf(process: string, subject: string): Promise<KeptState | null>;
  abstract keepState(process: string, state: KeptState, fence?: number): Promise<void>;
  abstract statesDue(process: string, by: Instant, limit: number): Promise<readonly KeptState[]>;

  abstract requests(): Promise<readonly WaitingProcessRequest[]>;
  abstract answered(request: WaitingProcessRequest): Promise<void>;
}
