import type { INestApplicationContext } from '@nestjs/common';
import { REBUILD_VIEW } from '#contexts/jobs';
import { here, inThread, JobRunner, rebuildView, type Performer } from '#platform/jobs';
import type { MasterKey } from '#platform/keys';
import { SealedJobs, type HeldLeases } from '#platform/operations';
import { Log } from '#platform/telemetry';
import { Clock } from '#platform/time';
import { askingTerms } from './asking-terms.ts';
import { jobWorks, termsOfJobs } from './job-works.ts';
import type { JobsThreadGiven } from './jobs-thread.ts';
import type { Stores } from './open-stores.ts';
import type { Placed } from './store-set-of.ts';
import { rebuildable } from './all-contexts.ts';

type Surroundings = Readonly<{
  app: INestApplicationContext;
  stores: Stores;
  leases: HeldLeases;
  placed: Placed;
  masterKey: MasterKey;
  mode: 'demo' | 'live';
}>;

const A_DAY = 86_400_000;

/** Longer work of this server: what there is of it, how long what comes of it is kept, and where it is done. */
export function jobRunnerOf({ app, stores, leases, ...given }: Surroundings): JobRunner {
  const { events, views: store, operations } = stores;
  const log = app.get(Log);
  const jobs = app.get(SealedJobs);
  const rebuild = here(jobs, rebuildView({ events, store, collections: rebuildable }));
  const files = Object.entries(jobWorks(app)).map(([kind, work]) => ({
    ...{ kind, keepMs: termsOfJobs[kind]!.keepDays * A_DAY },
    perform: (termsOfJobs[kind]!.writes ? null : threaded(given, import.meta.url)) ?? here(jobs, work),
  }));
  const runner = new JobRunner({
    ...{ jobs: operations.jobs, leases, clock: app.get(Clock), ...askingTerms(given.placed) },
    kinds: [{ kind: REBUILD_VIEW, keepMs: 7 * A_DAY, perform: rebuild }, ...files],
    report: ({ id, kind, tries }, error) => log.error('A job failed; it is tried again', error, { id, kind, tries }),
  });
  jobs.tells(() => runner.ring());
  return runner;
}

/**
 * The built server has a thread of its own for a job that computes. One that runs from its sources (under tests) does it
 * between its other turns: a thread would need the same compiler again.
 */
const threaded = (given: JobsThreadGiven, module: string): Performer | null =>
  module.endsWith('.js') ? inThread(new URL('./jobs-thread.js', module), () => ({ workerData: given })) : null;
