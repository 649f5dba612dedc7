import { workerData } from 'node:worker_threads';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { workOnJob } from '#platform/jobs';
import type { MasterKey } from '#platform/keys';
import { SealedJobs } from '#platform/operations';
import { NestLog, PinoLog } from '#platform/telemetry';
import { SystemClock } from '#platform/time';
import { ProcessesModule } from '#processes';
import { noLimitSaid } from '../configuration/configured-limits.ts';
import { demoPeople } from '../configuration/demo-people.ts';
import { contexts } from './all-contexts.ts';
import { jobWorks } from './job-works.ts';
import { lotsOf } from '../lots/lots-from-configuration.ts';
import { openBeside } from './open-beside.ts';
import { PlatformModule } from './platform.module.ts';
import { storeSetOf, type Placed } from './store-set-of.ts';
import { LotsModule } from '../lots/lots.module.ts';

/** What a thread of jobs is given. */
export type JobsThreadGiven = Readonly<{ placed: Placed; masterKey: MasterKey; mode: 'demo' | 'live' }>;

/** The whole program of the thread in which the built server does jobs: the service, without its doors. */
class ServiceWithoutDoors {}

const { placed, masterKey, mode } = workerData as JobsThreadGiven;

await workOnJob(async () => {
  const [clock, log] = [new SystemClock(), new PinoLog('error')];
  const stores = await openBeside(storeSetOf(placed), { masterKey, clock });
  const lots = lotsOf(mode);
  const imports = [
    PlatformModule.of({ stores, masterKey, clock, log, people: mode === 'demo' ? demoPeople() : [] }),
    // No longer work approves anything.
    LotsModule.of(lots, noLimitSaid),
    ProcessesModule.of(lots.providers),
    ...contexts.map(({ module }) => module),
  ];
  Module({ imports })(ServiceWithoutDoors);
  const app = await NestFactory.createApplicationContext(ServiceWithoutDoors, {
    ...{ logger: new NestLog(log), abortOnError: false },
  });
  return {
    jobs: app.get(SealedJobs),
    work: jobWorks(app),
    close: async () => {
      await app.close();
      await stores.close();
    },
  };
});
