import type { Position } from '#platform/event-sourcing';
import type { Instant } from '#platform/time';

/** The last event a process has dealt with. Its id tells a store that was restored or copied from its own. */
export type ProcessCheckpoint = Readonly<{ position: Position; eventId: string }>;

/** Where a process that has begun stands; before the first event without a checkpoint. */
export type ProcessPlace = Readonly<{ checkpoint: ProcessCheckpoint | null; beganAt: Instant }>;

/** A rule said no to a process. `cause` is the event or deadline it reacted to, `reason` the refusal's code. */
export type ProcessRefusal = Readonly<{ cause: string; reason: string; at: Instant }>;

/**
 * What a process could not deal with, or what waits behind that. Found again by stream and revision, which a restore
 * leaves as they were; a deadline has neither.
 */
export type ParkedCause = Readonly<{
  /** Whose later events wait behind it. */
  subject: string;
  /** The event's id, or the deadline's. */
  cause: string;
  event: Readonly<{ stream: string; revision: number }> | null;
  /** Why it failed, a closed code; null: it waits behind another of its subject. */
  code: string | null;
}>;

/** `since` is kept when it fails again; `tries` counts the failures. */
export type KeptCause = ParkedCause & Readonly<{ tries: number; since: Instant }>;

export type LetGo = Readonly<{ cause: string; code: string | null; reason: string; at: Instant }>;

/** What a process remembers of one subject; `state` is canonical JSON of ids, codes, dates, numbers and flags. */
export type ProcessState = Readonly<{
  subject: string;
  version: number;
  state: string;
  /** When it wants to be told that its moment has come. */
  wakeAt: Instant | null;
}>;

/** What an operator asks of the processes of a running server. */
export type ProcessRequest =
  | Readonly<{ kind: 'retry'; process: string }>
  | Readonly<{ kind: 'let-go'; process: string; cause: string; reason: string }>;

/** One that waits. Asked for again it waits once, under another id: whoever answers the first asking leaves the second. */
export type WaitingProcessRequest = ProcessRequest & Readonly<{ id: string }>;

/** What a process must not forget. Serves as the `ProcessMemory` of the process manager. */
export abstract class ProcessRecords {
  /** The names of those that have begun, in alphabetical order. */
  abstract begun(): Promise<readonly string[]>;

  /** Null: it has never begun. */
  abstract placeOf(process: string): Promise<ProcessPlace | null>;

  /** Says where in history a process starts; does nothing when it has begun. @returns where it stands */
  abstract begin(process: string, at: ProcessCheckpoint | null): Promise<ProcessPlace>;

  /**
   * From here on whoever has the process under an earlier lease writes nothing of it any more: each write says under which lease
   * (`fence`) it is made. Does nothing where it has never begun.
   * @throws CheckpointRefused a later holder was here
   */
  abstract takeUp(process: string, fence: number): Promise<void>;

  /**
   * Survives the end of the process when it answers; the state goes with it or not at all. A power cut may take the last
   * ones back together: what was done is then done again, and writes nothing new.
   * @throws CheckpointRefused it would go back, or another has the lease @throws ForeignPosition it is of another store
   */
  abstract keepCheckpoint(
    process: string,
    checkpoint: ProcessCheckpoint,
    state?: ProcessState,
    fence?: number,
  ): Promise<void>;

  /**
   * Gives the event of the kept checkpoint its position in another store: after a restore or a copy.
   * @throws CheckpointRefused another event is kept
   */
  abstract carryCheckpoint(process: string, checkpoint: ProcessCheckpoint): Promise<void>;

  /** Final. The same refusal told twice is kept once, with its first instant. */
  abstract recordRefusal(process: string, cause: string, reason: string, fence?: number): Promise<void>;

  /** In the order in which they were recorded. */
  abstract refusalsOf(process: string): Promise<readonly ProcessRefusal[]>;

  /** Keeps a cause for a later try. One that is there keeps its place, and counts a further failure. */
  abstract park(process: string, cause: ParkedCause, fence?: number): Promise<void>;

  /** In the order in which they were parked. */
  abstract parkedOf(process: string): Promise<readonly KeptCause[]>;

  /** It has been dealt with; the state that came of it is kept with that. */
  abstract unpark(process: string, cause: string, state?: ProcessState, fence?: number): Promise<void>;

  /** It will not be dealt with: somebody decided so. Does nothing to what is not parked. */
  abstract letGo(process: string, cause: string, reason: string, fence?: number): Promise<void>;

  /** In the order in which they were let go. */
  abstract letGoOf(process: string): Promise<readonly LetGo[]>;

  abstract stateOf(process: string, subject: string): Promise<ProcessState | null>;

  /** A moment was dealt with. */
  abstract keepState(process: string, state: ProcessState, fence?: number): Promise<void>;

  /** Whose moment has come by then, in the order of those moments. */
  abstract statesDue(process: string, by: Instant, limit: number): Promise<readonly ProcessState[]>;

  /** Survives a restart; reaches the runner of another server. Asked twice is asked once. */
  abstract request(request: ProcessRequest): Promise<void>;

  /** Those not answered, in the order they were asked. */
  abstract requests(): Promise<readonly WaitingProcessRequest[]>;

  /** Does nothing to what was asked for again since. */
  abstract answered(request: WaitingProcessRequest): Promise<void>;
}
