import type { INestApplicationContext } from '@nestjs/common';
import type { MasterKey } from '#platform/keys';
import { type HeldLeases, SealedDrafts, SealedJobs, SealedSessions } from '#platform/operations';
import { Sealer } from '#platform/privacy';
import type { ProcessRunner } from '#platform/process-manager';
import { Clock } from '#platform/time';
import { Log } from '#platform/telemetry';
import type { ServerTraces } from '#platform/traces';
import { EndTheKeysWhenPersonalDataIsDestroyed } from '#processes';
import { askingTerms } from './asking-terms.ts';
import { EndWhatExpired } from './end-what-expired.ts';
import type { Stores } from './open-stores.ts';
import { RunningDueList } from './running-due-list.ts';
import { jobRunnerOf } from './running-jobs.ts';
import { processRunnerOf } from './running-processes.ts';
import type { Placed } from './store-set-of.ts';

type Surroundings = Readonly<{
  app: INestApplicationContext;
  stores: Stores;
  leases: HeldLeases;
  placed: Placed;
  masterKey: MasterKey;
  mode: 'demo' | 'live';
  traces?: ServerTraces | undefined;
}>;

/** What the service does without being asked: the due list, processes, longer work, and the end of what expires. */
export class WorkUnderWay {
  readonly processes: ProcessRunner;
  readonly #stopping: readonly Readonly<{ stop: () => Promise<void> }>[];

  constructor({ app, stores, leases, placed, masterKey, mode, traces }: Surroundings) {
    const asks = askingTerms(placed);
    const dueList = new RunningDueList(app, stores, leases, asks);
    this.processes = processRunnerOf(app, stores, leases, asks, traces);
    const jobs = jobRunnerOf({ app, stores, leases, placed, masterKey, mode });
    const sealer = new Sealer(stores.keys);
    const drafts = new SealedDrafts(stores.operations.drafts, stores.keys, sealer);
    const ofJobs = new SealedJobs(stores.operations.jobs, stores.keys, sealer);
    const sessions = new SealedSessions(stores.operations, stores.keys, sealer);
    const expiry = new EndWhatExpired([sessions, drafts, ofJobs], app.get(Clock), app.get(Log));
    this.processes.start();
    jobs.start();
    expiry.start();
    const { name } = app.get(EndTheKeysWhenPersonalDataIsDestroyed);
    stores.marks.settledBy(() => this.processes.passed(name));
    this.#stopping = [expiry, jobs, this.processes, dueList];
  }

  /** The last begun first. */
  async stop(): Promise<void> {
    for (const each of this.#stopping) await each.stop();
  }
}
