import { comparePositions } from '#platform/event-sourcing';
import type { SqliteFile } from '#platform/sqlite-file';
import type { Clock } from '#platform/time';
import { onlyCodes } from '../port/only-codes.ts';
import { CheckpointRefused } from '../port/operations-errors.ts';
import { type ProcessCheckpoint, type ProcessRefusal, ProcessRecords } from '../port/process-records.ts';

export class SqliteProcessRecords extends ProcessRecords {
  readonly #db: SqliteFile;
  readonly #clock: Clock;
  readonly #sql: ReturnType<typeof statements>;

  constructor(db: SqliteFile, clock: Clock) {
    super();
    this.#db = db;
    this.#clock = clock;
    this.#sql = statements(db);
  }

  override async checkpointOf(process: string): Promise<ProcessCheckpoint | null> {
    return this.#sql.checkpoint.get(process) ?? null;
  }

  override async keepCheckpoint(process: string, checkpoint: ProcessCheckpoint): Promise<void> {
    this.#move(process, checkpoint, (kept) => {
      const onwards = kept ? comparePositions(checkpoint.position, kept.position) : 1;
      if (onwards < 0) throw new CheckpointRefused(process, 'it would go back; another runner was ahead');
      if (onwards === 0 && checkpoint.eventId !== kept!.eventId)
        throw new CheckpointRefused(process, 'another event is kept at that position');
    });
  }

  override async carryCheckpoint(process: string, checkpoint: ProcessCheckpoint): Promise<void> {
    this.#move(process, checkpoint, (kept) => {
      if (kept?.eventId !== checkpoint.eventId) throw new CheckpointRefused(process, 'another event is kept');
    });
  }

  override async recordRefusal(process: string, cause: string, reason: string): Promise<void> {
    onlyCodes({ process, cause, reason });
    this.#sql.refuse.run(process, cause, reason, this.#clock.now());
  }

  override async refusalsOf(process: string): Promise<readonly ProcessRefusal[]> {
    return this.#sql.refusals.all(process);
  }

  #move(process: string, to: ProcessCheckpoint, check: (kept: ProcessCheckpoint | undefined) => void): void {
    onlyCodes({ process, position: to.position, 'event id': to.eventId });
    this.#db
      .transaction(() => {
        check(this.#sql.checkpoint.get(process));
        this.#sql.keep.run(process, to.position, to.eventId);
      })
      .immediate();
  }
}

function statements(db: SqliteFile) {
  return {
    checkpoint: db.prepare<[string], ProcessCheckpoint>(
      'select position, event_id as eventId from checkpoints where process = ?',
    ),
    keep: db.prepare(
      `insert into checkpoints (process, position, event_id) values (?, ?, ?)
       on conflict do update set position = excluded.position, event_id = excluded.event_id`,
    ),
    refuse: db.prepare('insert into refusals (process, cause, reason, at) values (?, ?, ?, ?) on conflict do nothing'),
    refusals: db.prepare<[string], ProcessRefusal>(
      'select cause, reason, at from refusals where process = ? order by number',
    ),
  };
}
