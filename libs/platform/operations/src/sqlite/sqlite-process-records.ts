import { randomUUID } from 'node:crypto';
import { canonical, type Position } from '#platform/event-sourcing';
import { type FlushElsewhere, OneCommitATurn, type SqliteFile } from '#platform/sqlite-file';
import type { Clock, Instant } from '#platform/time';
import { checkCarried, checkFence, checkOnwards, checkState } from '../port/check-process-record.ts';
import { onlyCodes } from '../port/only-codes.ts';
import {
  type KeptCause,
  type ParkedCause,
  type ProcessCheckpoint,
  type ProcessPlace,
  ProcessRecords,
  type ProcessRequest,
  type ProcessState,
  type WaitingProcessRequest,
} from '../port/process-records.ts';
import { processStatements, type ParkedRow, type PlaceRow } from './process-statements.ts';

/**
 * What is asked of it is on the disk when it is answered, whichever server wrote it. But for a state, and whose moment has
 * come: a process begins by asking for its place, and what it wrote since is taken back only together with that, and done again.
 */
export class SqliteProcessRecords extends ProcessRecords {
  readonly #clock: Clock;
  readonly #sql: ReturnType<typeof processStatements>;
  readonly #disk: FlushElsewhere;
  readonly #commits: OneCommitATurn;

  constructor(db: SqliteFile, disk: FlushElsewhere, clock: Clock) {
    super();
    this.#clock = clock;
    this.#sql = processStatements(db);
    this.#disk = disk;
    this.#commits = new OneCommitATurn(db, disk);
  }

  override begun = async () => this.#disk.shown(() => this.#sql.begun.all());

  override async placeOf(process: string): Promise<ProcessPlace | null> {
    const row = await this.#disk.shown(() => this.#sql.place.get(process));
    return row ? placeOf(row) : null;
  }

  override async begin(process: string, at: ProcessCheckpoint | null): Promise<ProcessPlace> {
    onlyCodes({ process, position: at?.position ?? null, 'event id': at?.eventId ?? null });
    await this.#commits.run(
      () => void this.#sql.begin.run(process, at?.position ?? null, at?.eventId ?? null, this.#clock.now()),
    );
    return placeOf(this.#sql.place.get(process)!);
  }

  override async takeUp(process: string, fence: number): Promise<void> {
    await this.#commits.run(() => this.#hold(process, fence));
  }

  override async keepCheckpoint(
    process: string,
    to: ProcessCheckpoint,
    state?: ProcessState,
    fence?: number,
  ): Promise<void> {
    await this.#move(process, to, state, (kept) => {
      this.#hold(process, fence);
      checkOnwards(process, kept, to);
    });
  }

  override async carryCheckpoint(process: string, checkpoint: ProcessCheckpoint): Promise<void> {
    await this.#move(process, checkpoint, undefined, (kept) => checkCarried(process, kept, checkpoint));
  }

  override async recordRefusal(process: string, cause: string, reason: string, fence?: number): Promise<void> {
    onlyCodes({ process, cause, reason });
    await this.#commits.run(() => {
      this.#hold(process, fence);
      this.#sql.refuse.run(process, cause, reason, this.#clock.now());
    });
  }

  override refusalsOf = async (process: string) => this.#disk.shown(() => this.#sql.refusals.all(process));

  override async park(process: string, { event, ...cause }: ParkedCause, fence?: number): Promise<void> {
    const place = { stream: event?.stream ?? null, revision: event?.revision ?? null };
    onlyCodes({ process, ...cause, stream: place.stream });
    await this.#commits.run(() => {
      this.#hold(process, fence);
      this.#sql.park.run({ process, ...cause, ...place, now: this.#clock.now() });
    });
  }

  override parkedOf = async (process: string) =>
    (await this.#disk.shown(() => this.#sql.parked.all(process))).map(causeOf);

  override async unpark(process: string, cause: string, state?: ProcessState, fence?: number): Promise<void> {
    if (state) checkState(state);
    await this.#commits.run(() => {
      this.#hold(process, fence);
      this.#sql.unpark.run(process, cause);
      if (state) this.#sql.keepState.run({ process, ...state });
    });
  }

  override async letGo(process: string, cause: string, reason: string, fence?: number): Promise<void> {
    onlyCodes({ process, cause, reason });
    await this.#commits.run(() => {
      this.#hold(process, fence);
      this.#sql.letGo.run({ process, cause, reason, now: this.#clock.now() });
      this.#sql.unpark.run(process, cause);
    });
  }

  override letGoOf = async (process: string) => this.#disk.shown(() => this.#sql.lettingsGo.all(process));

  override async stateOf(process: string, subject: string): Promise<ProcessState | null> {
    return this.#sql.state.get(process, subject) ?? null;
  }

  override async keepState(process: string, state: ProcessState, fence?: number): Promise<void> {
    checkState(state);
    await this.#commits.run(() => {
      this.#hold(process, fence);
      this.#sql.keepState.run({ process, ...state });
    });
  }

  override statesDue = async (process: string, by: Instant, limit: number) => this.#sql.due.all(process, by, limit);

  override async request(request: ProcessRequest): Promise<void> {
    onlyCodes(request);
    await this.#commits.run(() => void this.#sql.ask.run(canonical(request), randomUUID()));
  }

  override requests = async () =>
    (await this.#disk.shown(() => this.#sql.asked.all())).map(({ request, id }) => ({
      ...(JSON.parse(request) as ProcessRequest),
      id,
    }));

  override async answered({ id }: WaitingProcessRequest): Promise<void> {
    await this.#commits.run(() => void this.#sql.answered.run(id));
  }

  /** Resolves when what was asked for is written. */
  drained(): Promise<void> {
    return this.#commits.drained();
  }

  #hold(process: string, fence: number | undefined): void {
    if (fence === undefined) return;
    const kept = this.#sql.fence.get(process) ?? 0;
    checkFence(process, kept, fence);
    if (fence > kept) this.#sql.takeUp.run(fence, process);
  }

  async #move(
    process: string,
    to: ProcessCheckpoint,
    state: ProcessState | undefined,
    check: (kept: ProcessCheckpoint | null) => void,
  ): Promise<void> {
    onlyCodes({ process, position: to.position, 'event id': to.eventId });
    if (state) checkState(state);
    const move = () => {
      const kept = this.#sql.place.get(process);
      check(kept ? placeOf(kept).checkpoint : null);
      this.#sql.keep.run(process, to.position, to.eventId, this.#clock.now());
      if (state) this.#sql.keepState.run({ process, ...state });
    };
    // A reaction that is done again writes nothing new.
    await this.#commits.run(move, { flushed: false });
  }
}

const placeOf = ({ position, eventId, beganAt }: PlaceRow): ProcessPlace => ({
  beganAt,
  checkpoint: position === null ? null : { position: position as Position, eventId: eventId! },
});

const causeOf = ({ stream, revision, ...row }: ParkedRow): KeptCause => ({
  ...row,
  event: stream === null ? null : { stream, revision: revision! },
});
