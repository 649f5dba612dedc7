import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { OwnedFolder } from '#platform/data-folder';
import type { MasterKey } from '#platform/keys';
import type { ServerMetrics } from '#platform/metrics';
import { HeldLeases, SealedDrafts, SealedJobs, SealedSessions } from '#platform/operations';
import { Sealer } from '#platform/privacy';
import type { ProcessRunner } from '#platform/process-manager';
import type { Projector } from '#platform/read-models';
import { NestLog, type Log } from '#platform/telemetry';
import type { Clock } from '#platform/time';
import type { ServerTraces } from '#platform/traces';
import { configureHttp, httpAdapter } from '#nest/web';
import { EndTheKeysWhenPersonalDataIsDestroyed } from '#processes';
import type { LotsFromConfiguration } from './lots/lots-from-configuration.ts';
import type { Council } from './configuration/council-file.ts';
import { AppModule } from './app.module.ts';
import type { EnginePlace } from './configuration/engine-rules.ts';
import type { Identity } from './identity-of.ts';
import { EndWhatExpired } from './composition/end-what-expired.ts';
import { openStores, type Stores } from './composition/open-stores.ts';
import { expectEveryPart } from './composition/optional-parts.ts';
import { jobRunnerOf } from './composition/running-jobs.ts';
import { processRunnerOf } from './composition/running-processes.ts';
import { RunningDueList } from './composition/running-due-list.ts';
import { projectorOf } from './composition/running-projector.ts';
import { ProcessesReady, StartReady, ViewsReady } from './composition/ready-when.ts';
import { heldProcesses, processStandings, readersOf, viewStandings } from './composition/standings.ts';
import { views } from './composition/all-contexts.ts';
import { storeSetOf } from './composition/store-set-of.ts';
import { ViewsShown } from './composition/views-shown.ts';
import { watchedClock } from './composition/watched-clock.ts';

export type ServerOptions = Readonly<{
  folder: OwnedFolder;
  /** Where the events are, if not in a file of the folder. */
  eventStore?: EnginePlace | null;
  masterKey: MasterKey;
  clock: Clock;
  log: Log;
  identity: Identity;
  /** Who stands on which lot. */
  lots: LotsFromConfiguration;
  /** What the council says of its service. */
  council?: Council;
  /** Checked after the stores are open and before anything is served. */
  admit?: (stores: Stores) => Promise<void>;
  metrics?: ServerMetrics | undefined;
  traces?: ServerTraces | undefined;
}>;

export type RunningServer = Readonly<{
  app: NestFastifyApplication;
  stores: Stores;
  projector: Projector;
  processes: ProcessRunner;
  listen: (host: string, port: number) => Promise<string>;
  /** Requests under way are answered, batches and reactions under way end, files are closed. */
  close: () => Promise<void>;
}>;

/**
 * Opens the stores, builds the application, starts views and processes. `/health/ready` says when the views have caught
 * up.
 * @throws whatever is wrong, before anything is served, with everything closed again
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { folder, eventStore = null, masterKey, clock, log, metrics, traces } = options;
  const placed = { dataFolder: folder.path, eventStore };
  await using opened = new AsyncDisposableStack();
  opened.defer(() => folder.release());
  const stores = opened.adopt(
    await openStores(storeSetOf(placed), {
      masterKey,
      clock,
      log,
      mode: options.identity.mode,
      observer: metrics,
      traces,
    }),
    (each) => each.close(),
  );
  await options.admit?.(stores);
  opened.adopt(await watchedClock(clock, stores.events, log), (each) => each.stop());

  const shown = await ViewsShown.asOfNow(stores);
  const leases = new HeldLeases(stores.operations.leases, `owner:${stores.events.storeId}`);
  const projector = opened.adopt(projectorOf({ stores, leases, placed, log, shown: traces?.shown }), (each) =>
    each.stop(),
  );
  await projector.start();

  const source = () => ({ events: stores.events, now: clock.now() });
  metrics?.watch(() => readersOf(stores, source()));
  const module = AppModule.of({ stores, masterKey, clock, log }, options.identity, options.lots, options.council);
  const adapted = { logger: new NestLog(log), abortOnError: false };
  const app = await NestFactory.create<NestFastifyApplication>(module, httpAdapter(log), adapted);
  const notAvailable = () => stores.marks.doubt();
  await configureHttp(app, {
    loopbackOnly: options.identity.mode === 'demo',
    notAvailable,
    ...(traces && { answered: traces.answered }),
  });
  await app.init();
  expectEveryPart(app);
  app.get(ViewsReady).watch({ shown, standings: () => viewStandings(stores.views, views, source()) });

  opened.adopt(new RunningDueList(app, stores, leases), (each) => each.stop());
  const processes = opened.adopt(processRunnerOf(app, stores, leases, traces), (each) => each.stop());
  app.get(ProcessesReady).watch({
    held: () => heldProcesses(stores.operations),
    standings: () => processStandings(stores.operations, source()),
  });
  processes.start();
  opened
    .adopt(jobRunnerOf({ app, stores, leases, placed, masterKey, mode: options.identity.mode }), (each) => each.stop())
    .start();
  const sealer = new Sealer(stores.keys);
  const drafts = new SealedDrafts(stores.operations.drafts, stores.keys, sealer);
  const jobs = new SealedJobs(stores.operations.jobs, stores.keys, sealer);
  const sessions = new SealedSessions(stores.operations, stores.keys, sealer);
  const expiry = opened.adopt(new EndWhatExpired([sessions, drafts, jobs], clock, log), (each) => each.stop());
  expiry.start();
  const { name } = app.get(EndTheKeysWhenPersonalDataIsDestroyed);
  stores.marks.settledBy(() => processes.passed(name));
  opened.defer(() => app.close());
  app.get(StartReady).isOver();

  const running = opened.move();
  const listen = async (host: string, port: number) => {
    // Of a port that is taken the framework logs an error of its own, beside the sentence that the person is told.
    app.useLogger(false);
    await app.listen(port, host).finally(() => app.useLogger(adapted.logger));
    return app.getUrl();
  };
  return { app, stores, projector, processes, listen, close: () => running.disposeAsync() };
}
