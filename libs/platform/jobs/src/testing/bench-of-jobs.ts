import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach } from '@jest/globals';
import { aMasterKey } from '#contract/keys';
import type { MasterKey } from '#platform/keys';
import { HeldLeases, SealedJobs, type Job } from '#platform/operations';
import { Sealer } from '#platform/privacy';
import { SystemClock, type Instant } from '#platform/time';
import { SqliteKeys } from '#sqlite/keys';
import { SqliteOperations } from '#sqlite/operations';
import type { Performer } from '../runner/do-job.ts';
import { JobRunner } from '../runner/job-runner.ts';

const LATER = '2199-01-01T00:00:00.000Z';
export const DAY_MS = 86_400_000;

type Bench = {
  keys: SqliteKeys;
  operations: SqliteOperations;
  jobs: SealedJobs;
  keysFile: string;
  operationsFile: string;
  masterKey: MasterKey;
};

/** Operations and keys in files of their own, runners that end with the test, and jobs that count. */
export function benchOfJobs() {
  const bench = {} as Bench;
  const reported: unknown[] = [];
  let folder: string;
  let runners: JobRunner[] = [];
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'jobs-'));
    bench.keysFile = join(folder, 'keys');
    bench.operationsFile = join(folder, 'operations');
    bench.masterKey = aMasterKey();
    bench.keys = await SqliteKeys.open(bench.keysFile, bench.masterKey);
    bench.operations = await SqliteOperations.open(bench.operationsFile);
    bench.jobs = new SealedJobs(bench.operations.jobs, bench.keys, new Sealer(bench.keys));
    reported.length = 0;
  });
  afterEach(async () => {
    for (const runner of runners) await runner.stop();
    runners = [];
    await bench.operations.close();
    await bench.keys.close();
    rmSync(folder, { recursive: true });
  });

  return {
    bench,
    reported,
    run(perform: Performer, holder = 'this-server', askEveryMs?: number): JobRunner {
      const runner = new JobRunner({
        jobs: bench.operations.jobs,
        kinds: [{ kind: 'count', keepMs: DAY_MS, perform }],
        leases: new HeldLeases(bench.operations.leases, holder),
        clock: new SystemClock(),
        report: (job, error) => void reported.push([job.id, job.tries, (error as Error).message]),
        lookEveryMs: 5,
        askEveryMs,
      });
      runners.push(runner);
      runner.start();
      return runner;
    },
    ask: (id: string, about: Readonly<Record<string, string>> = { to: '3' }, expiresAt: Instant = LATER) =>
      bench.jobs.ask({ id, kind: 'count', owner: 'officer-1', about, given: 'counting', expiresAt }),
    /** As soon as the job is as it should be. */
    async when(id: string, is: (job: Job) => boolean): Promise<Job> {
      for (;;) {
        const job = (await bench.operations.jobs.find(id))!;
        if (is(job)) return job;
        await setTimeout(5);
      }
    },
    parts: async (id: string) => {
      const { parts } = (await bench.operations.jobs.find(id))!;
      return Promise.all(Array.from({ length: parts }, (_, n) => bench.jobs.part(id, n)));
    },
  };
}

export const isEnded = ({ endedAt }: Job): boolean => endedAt !== null;
