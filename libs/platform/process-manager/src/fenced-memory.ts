import type {
  KeptState,
  ParkedCause,
  ProcessCheckpoint,
  ProcessMemory,
  WaitingProcessRequest,
} from './process-memory.ts';

/** The memory in the hands of who holds a lease: each write says under which, so that one who lost it unnoticed writes nothing. */
export class FencedMemory implements ProcessMemory {
  readonly #memory: ProcessMemory;
  #fence: number | undefined;

  constructor(memory: ProcessMemory) {
    this.#memory = memory;
  }

  /** @param fence of the lease, where leases have one */
  async heldUnder(process: string, fence: number | undefined): Promise<void> {
    this.#fence = fence;
    if (fence !== undefined) await this.#memory.takeUp(process, fence);
  }

  keepCheckpoint = (process: string, checkpoint: ProcessCheckpoint, state?: KeptState) =>
    this.#memory.keepCheckpoint(process, checkpoint, state, this.#fence);
  unpark = (process: string, cause: string, state?: KeptState) =>
    this.#memory.unpark(process, cause, state, this.#fence);
  keepState = (process: string, state: KeptState) => this.#memory.keepState(process, state, this.#fence);
  recordRefusal = (process: string, cause: string, reason: string) =>
    this.#memory.recordRefusal(process, cause, reason, this.#fence);
  park = (process: string, cause: ParkedCause) => this.#memory.park(process, cause, this.#fence);
  letGo = (process: string, cause: string, reason: string) => this.#memory.letGo(process, cause, reason, this.#fence);

  takeUp = (process: string, fence: number) => this.#memory.takeUp(process, fence);
  placeOf = (process: string) => this.#memory.placeOf(process);
  begin = (process: string, at: ProcessCheckpoint | null) => this.#memory.begin(process, at);
  carryCheckpoint = (process: string, checkpoint: ProcessCheckpoint) =>
    this.#memory.carryCheckpoint(process, checkpoint);
  parkedOf = (process: string) => this.#memory.parkedOf(process);
  letGoOf = (process: string) => this.#memory.letGoOf(process);
  stateOf = (process: string, subject: string) => this.#memory.stateOf(process, subject);
  statesDue: ProcessMemory['statesDue'] = (process, by, limit) => this.#memory.statesDue(process, by, limit);
  requests = () => this.#memory.requests();
  answered = (request: WaitingProcessRequest) => this.#memory.answered(request);
}
