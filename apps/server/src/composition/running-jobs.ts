import { here, JobRunner, REBUILD_VIEW, rebuildView } from '#platform/jobs';
import { SealedJobs, type HeldLeases } from '#platform/operations';
import { Sealer } from '#platform/privacy';
import type { Log } from '#platform/telemetry';
import type { Clock } from '#platform/time';
import type { Stores } from './open-stores.ts';
import { rebuildable } from './rebuildable.ts';

type Surroundings = Readonly<{ stores: Stores; leases: HeldLeases; clock: Clock; log: Log }>;

const A_WEEK = 7 * 86_400_000;

/** Longer work of this server: what there is of it, how long what comes of it is kept, and where it is done. */
export function jobRunnerOf({ stores, leases, clock, log }: Surroundings): JobRunner {
  const { events, views: store, keys, operations } = stores;
  const jobs = new SealedJobs(operations.jobs, keys, new Sealer(keys));
  const rebuild = here(jobs, rebuildView({ events, store, collections: rebuildable }));
  return new JobRunner({
    ...{ jobs: operations.jobs, leases, clock },
    kinds: [{ kind: REBUILD_VIEW, keepMs: A_WEEK, perform: rebuild }],
    report: ({ id, kind, tries }, error) => log.error('A job failed; it is tried again', error, { id, kind, tries }),
  });
}
