import {
  closedOnFailure,
  copySqliteFile,
  type Disk,
  FlushElsewhere,
  openSqliteFile,
  type SqliteFile,
} from '#platform/sqlite-file';
import { type Clock, SystemClock } from '#platform/time';
import { Operations } from '../port/operations.ts';
import { OPERATIONS_SCHEMA } from './operations-schema.ts';
import { SqliteAccessJournal } from './sqlite-access-journal.ts';
import { SqliteDrafts } from './sqlite-drafts.ts';
import { SqliteFilledIn } from './sqlite-filled-in.ts';
import { SqliteJobs } from './sqlite-jobs.ts';
import { SqliteLastLooked } from './sqlite-last-looked.ts';
import { SqliteLeases } from './sqlite-leases.ts';
import { SqliteOutbox } from './sqlite-outbox.ts';
import { SqliteProcessRecords } from './sqlite-process-records.ts';
import { SqliteSessions } from './sqlite-sessions.ts';
import { SqliteServiceStanding } from './sqlite-service-standing.ts';
import { SqliteSettings } from './sqlite-settings.ts';

export type SqliteOperationsOptions = Readonly<{
  /** The service's clock; leases go by the real time whatever it says. */
  clock?: Clock;
  /** The real time. */
  realClock?: Clock;
  disk?: Disk;
}>;

/** All of it in one SQLite file, shared by the processes of one machine. */
export class SqliteOperations extends Operations {
  override readonly processes: SqliteProcessRecords;
  override readonly leases: SqliteLeases;
  override readonly outbox: SqliteOutbox;
  override readonly accessJournal: SqliteAccessJournal;
  override readonly settings: SqliteSettings;
  override readonly sessions: SqliteSessions;
  override readonly drafts: SqliteDrafts;
  override readonly filledIn: SqliteFilledIn;
  override readonly jobs: SqliteJobs;
  override readonly lastLooked: SqliteLastLooked;
  override readonly standing: SqliteServiceStanding;
  readonly #db: SqliteFile;
  readonly #disk: FlushElsewhere;

  private constructor(db: SqliteFile, disk: FlushElsewhere, clock: Clock, realClock: Clock) {
    super();
    this.#db = db;
    this.#disk = disk;
    this.processes = new SqliteProcessRecords(db, disk, clock);
    this.leases = new SqliteLeases(db, realClock);
    this.outbox = new SqliteOutbox(db, clock);
    this.accessJournal = new SqliteAccessJournal(db, disk);
    this.settings = new SqliteSettings(db);
    this.sessions = new SqliteSessions(db, clock);
    this.drafts = new SqliteDrafts(db, clock);
    this.filledIn = new SqliteFilledIn(db, clock);
    this.jobs = new SqliteJobs(db, clock);
    this.lastLooked = new SqliteLastLooked(db);
    this.standing = new SqliteServiceStanding(db);
  }

  /** Opens the store, or makes it. @throws NewerSchema */
  static async open(file: string, options: SqliteOperationsOptions = {}): Promise<SqliteOperations> {
    const { realClock = new SystemClock() } = options;
    return closedOnFailure(openSqliteFile(file, OPERATIONS_SCHEMA), (db) => {
      const disk = new FlushElsewhere(db, options.disk);
      return new SqliteOperations(db, disk, options.clock ?? realClock, realClock);
    });
  }

  /** A durable copy as at one moment, while other processes write; blocks this one meanwhile. @throws CopyRefused */
  async backupTo(file: string): Promise<void> {
    copySqliteFile(this.#db, file);
  }

  /** Waits for accesses that are being recorded. */
  async close(): Promise<void> {
    await this.processes.drained();
    await this.accessJournal.drained();
    await this.#disk.close();
    this.#db.close();
  }
}
