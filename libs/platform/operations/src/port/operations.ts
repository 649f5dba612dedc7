import type { AccessJournal } from './access-journal.ts';
import type { Drafts } from './drafts.ts';
import type { FilledIn } from './filled-in.ts';
import type { Jobs } from './jobs.ts';
import type { LastLooked } from './last-looked.ts';
import type { Leases } from './leases.ts';
import type { Outbox } from './outbox.ts';
import type { ProcessRecords } from './process-records.ts';
import type { Sessions } from './sessions.ts';
import type { ServiceStanding } from './service-standing.ts';
import type { Settings } from './settings.ts';

/**
 * What is neither an event nor derivable from events: it is backed up, and no rebuild touches it. Holds ids, closed codes
 * and sealed values only; anything else is refused (NotACode).
 *
 * Promises (contract suite in ../contract): what was answered is durable (of checkpoints see there); several servers may use one store at once;
 * checkpoints never go back; the access journal is only ever added to.
 */
export abstract class Operations {
  abstract readonly processes: ProcessRecords;
  abstract readonly leases: Leases;
  abstract readonly outbox: Outbox;
  abstract readonly accessJournal: AccessJournal;
  abstract readonly settings: Settings;
  abstract readonly sessions: Sessions;
  abstract readonly drafts: Drafts;
  abstract readonly filledIn: FilledIn;
  abstract readonly jobs: Jobs;
  abstract readonly lastLooked: LastLooked;
  abstract readonly standing: ServiceStanding;

  abstract close(): Promise<void>;
}
