import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { OwnedFolder } from '#platform/data-folder';
import type { MasterKey } from '#platform/keys';
import type { ServerMetrics } from '#platform/metrics';
import type { ProcessRunner } from '#platform/process-manager';
import { asOneRequest, type Projector } from '#platform/read-models';
import { NestLog, type Log } from '#platform/telemetry';
import type { Clock } from '#platform/time';
import type { ServerTraces } from '#platform/traces';
import { configureHttp, httpAdapter } from '#nest/web';
import type { LotsFromConfiguration } from './lots/lots-from-configuration.ts';
import type { Council } from './configuration/council-file.ts';
import { AppModule } from './app.module.ts';
import type { EnginePlace } from './configuration/engine-rules.ts';
import type { Identity } from './identity-of.ts';
import { openStores, type Stores } from './composition/open-stores.ts';
import { expectEveryPart } from './composition/optional-parts.ts';
import { HereByLease } from './composition/here-by-lease.ts';
import { leasesOf } from './composition/leases-of.ts';
import { PARTS, type Role } from './composition/roles.ts';
import { WorkUnderWay } from './composition/work-under-way.ts';
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
  /** Where all else is, if not in files of the folder. */
  database?: EnginePlace | null;
  masterKey: MasterKey;
  clock: Clock;
  log: Log;
  identity: Identity;
  /** What of the service it does; everything when left out. */
  role?: Exclude<Role, 'projector'>;
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
  /** Null where another server builds the views. */
  projector: Projector | null;
  /** Null where another server runs the processes. */
  processes: ProcessRunner | null;
  listen: (host: string, port: number) => Promise<string>;
  /** Requests under way are answered, batches and reactions under way end, files are closed. */
  close: () => Promise<void>;
}>;

/** One that does everything. */
export type WholeServer = RunningServer & Readonly<{ projector: Projector; processes: ProcessRunner }>;

export async function startServer(options: Omit<ServerOptions, 'role'>): Promise<WholeServer> {
  return (await startRole({ ...options, role: 'all' })) as WholeServer;
}

/**
 * Opens the stores, builds the application, starts what of views and processes is its own. `/health/ready` says when the
 * views have caught up.
 * @throws whatever is wrong, before anything is served, with everything closed again
 */
export async function startRole(options: ServerOptions): Promise<RunningServer> {
  const { folder, eventStore = null, database = null, masterKey, clock, log, metrics, traces, role = 'all' } = options;
  const parts = PARTS[role];
  const placed = { dataFolder: folder.path, eventStore, database };
  await using opened = new AsyncDisposableStack();
  opened.defer(() => folder.release());
  const set = storeSetOf(placed);
  const stores = opened.adopt(
    await openStores(set, {
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
  const leases = leasesOf(set, stores);
  if (set.isShared) {
    opened.adopt(await HereByLease.said(leases), (each) => each.stop());
    // Said first and looked at then: whoever moves the stores away meanwhile sees this server, or is seen by it.
    await set.admit();
  }
  const projector = parts.views
    ? opened.adopt(projectorOf({ stores, leases, placed, log, shown: traces?.shown }), (each) => each.stop())
    : null;
  await projector?.start();

  const source = () => ({ events: stores.events, now: clock.now() });
  metrics?.watch(() => readersOf(stores, source()));
  const module = AppModule.of(
    { stores, masterKey, clock, log },
    options.identity,
    options.lots,
    options.council,
    parts,
  );
  const adapted = { logger: new NestLog(log), abortOnError: false };
  const app = await NestFactory.create<NestFastifyApplication>(module, httpAdapter(log), adapted);
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', (_, __, done) => asOneRequest(done));
  const notAvailable = () => stores.marks.doubt();
  await configureHttp(app, {
    loopbackOnly: options.identity.mode === 'demo',
    described: parts.routes,
    notAvailable,
    ...(traces && { answered: traces.answered }),
  });
  await app.init();
  expectEveryPart(app, parts.without);
  app.get(ViewsReady).watch({ shown, standings: () => viewStandings(stores.views, views, source()) });
  app.get(ProcessesReady).watch({
    held: () => heldProcesses(stores.operations),
    standings: () => processStandings(stores.operations, source()),
  });
  const mode = options.identity.mode;
  const work = parts.work
    ? opened.adopt(new WorkUnderWay({ app, stores, leases, placed, masterKey, mode, traces }), (each) => each.stop())
    : null;
  opened.defer(() => app.close());
  app.get(StartReady).isOver();

  const running = opened.move();
  const listen = listening(app, adapted.logger);
  const processes = work?.processes ?? null;
  return { app, stores, projector, processes, listen, close: () => running.disposeAsync() };
}

/** Of a port that is taken the framework logs an error of its own, beside the sentence that the person is told. */
export const listening =
  (app: NestFastifyApplication, logger: NestLog) =>
  async (host: string, port: number): Promise<string> => {
    app.useLogger(false);
    await app.listen(port, host).finally(() => app.useLogger(logger));
    return app.getUrl();
  };
