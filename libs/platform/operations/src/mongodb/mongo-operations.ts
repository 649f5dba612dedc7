import type { MongoEngine } from '#platform/mongo-engine';
import { type Clock, SystemClock } from '#platform/time';
import { Operations } from '../port/operations.ts';
import { MongoAccessJournal } from './mongo-access-journal.ts';
import { MongoDrafts } from './mongo-drafts.ts';
import { MongoFilledIn } from './mongo-filled-in.ts';
import { MongoJobs } from './mongo-jobs.ts';
import { MongoLastLooked } from './mongo-last-looked.ts';
import { type EngineTime, MongoLeases } from './mongo-leases.ts';
import { MongoOutbox } from './mongo-outbox.ts';
import { MongoProcessRecords } from './mongo-process-records.ts';
import { MongoServiceStanding } from './mongo-service-standing.ts';
import { MongoSessions } from './mongo-sessions.ts';
import { MongoSettings } from './mongo-settings.ts';
import { operationsCollections, type OperationsCollections } from './operations-collections.ts';

export type MongoOperationsOptions = Readonly<{
  /** The service’s clock; leases go by the server’s own time whatever it says. */
  clock?: Clock;
  /** For proofs: an instant in place of the server’s own. */
  engineTime?: EngineTime;
}>;

/** All of it in one database, shared by every server. */
export class MongoOperations extends Operations {
  override readonly processes: MongoProcessRecords;
  override readonly leases: MongoLeases;
  override readonly outbox: MongoOutbox;
  override readonly accessJournal: MongoAccessJournal;
  override readonly settings: MongoSettings;
  override readonly sessions: MongoSessions;
  override readonly drafts: MongoDrafts;
  override readonly filledIn: MongoFilledIn;
  override readonly jobs: MongoJobs;
  override readonly lastLooked: MongoLastLooked;
  override readonly standing: MongoServiceStanding;

  private constructor(engine: MongoEngine, rows: OperationsCollections, options: MongoOperationsOptions) {
    super();
    const { clock = new SystemClock(), engineTime = () => '$$NOW' } = options;
    this.processes = new MongoProcessRecords(engine, rows.processes, clock);
    this.leases = new MongoLeases(rows.leases, engineTime);
    this.outbox = new MongoOutbox(engine, rows.outbox, rows.settings, clock);
    this.accessJournal = new MongoAccessJournal(engine, rows.accesses);
    this.settings = new MongoSettings(rows.settings);
    this.sessions = new MongoSessions(rows.sessions, clock);
    this.drafts = new MongoDrafts(rows.drafts, clock);
    this.filledIn = new MongoFilledIn(rows.filledIn, clock);
    this.jobs = new MongoJobs(engine, rows.jobs, rows.jobParts, clock);
    this.lastLooked = new MongoLastLooked(rows.looks);
    this.standing = new MongoServiceStanding(engine, rows.settings);
  }

  static async open(engine: MongoEngine, options: MongoOperationsOptions = {}): Promise<MongoOperations> {
    return new MongoOperations(engine, await operationsCollections(engine), options);
  }

  /** Waits for accesses that are being recorded; the engine is whoever’s who opened it. */
  async close(): Promise<void> {
    await this.accessJournal.drained();
  }
}
