import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { ServerMetrics } from '#platform/metrics';
import { NestLog, type Log } from '#platform/telemetry';
import type { Clock } from '#platform/time';
import type { ServerTraces } from '#platform/traces';
import { configureHttp, httpAdapter } from '#nest/web';
import { views } from './composition/all-contexts.ts';
import { HereByLease } from './composition/here-by-lease.ts';
import { leasesOf } from './composition/leases-of.ts';
import { openForViews } from './composition/open-for-views.ts';
import { expectEveryPart } from './composition/optional-parts.ts';
import type { Stores } from './composition/open-stores.ts';
import { StartReady, ViewsReady } from './composition/ready-when.ts';
import { PARTS } from './composition/roles.ts';
import { projectorOf } from './composition/running-projector.ts';
import { readersOf, viewStandings } from './composition/standings.ts';
import { storeSetOf, type Placed } from './composition/store-set-of.ts';
import { ViewsShown } from './composition/views-shown.ts';
import { watchedClock } from './composition/watched-clock.ts';
import { ProjectorModule } from './projector.module.ts';
import { listening } from './start-server.ts';

export type ProjectorGiven = Placed &
  Readonly<{
    mode: 'demo' | 'live';
    /** Checked after the stores are open and before any view is built. */
    admit?: (stores: Pick<Stores, 'operations'>) => Promise<void>;
    clock: Clock;
    log: Log;
    metrics?: ServerMetrics | undefined;
    traces?: ServerTraces | undefined;
  }>;

/** A server that builds the views, and has neither keys nor routes. @throws whatever is wrong, with everything closed again */
export async function startProjector(given: ProjectorGiven) {
  const { dataFolder, eventStore, database, mode, clock, log, metrics, traces } = given;
  const placed = { dataFolder, eventStore, database };
  const set = storeSetOf(placed);
  await using opened = new AsyncDisposableStack();
  const stores = opened.adopt(await openForViews(set, { clock, log, mode, observer: metrics, traces }), (each) =>
    each.close(),
  );
  await given.admit?.(stores);
  opened.adopt(await watchedClock(clock, stores.events, log), (each) => each.stop());
  const shown = await ViewsShown.asOfNow(stores);
  const leases = leasesOf(set, stores);
  if (set.isShared) {
    opened.adopt(await HereByLease.said(leases), (each) => each.stop());
    // Said first and looked at then: whoever moves the stores away meanwhile sees this server, or is seen by it.
    await set.admit();
  }
  const projector = opened.adopt(projectorOf({ stores, leases, placed, log, shown: traces?.shown }), (each) =>
    each.stop(),
  );
  await projector.start();
  const source = () => ({ events: stores.events, now: clock.now() });
  metrics?.watch(() => readersOf(stores, source()));

  const adapted = { logger: new NestLog(log), abortOnError: false };
  const module = ProjectorModule.of({ log, stores });
  const app = await NestFactory.create<NestFastifyApplication>(module, httpAdapter(log), adapted);
  opened.defer(() => app.close());
  await configureHttp(app, { loopbackOnly: mode === 'demo', described: false });
  await app.init();
  expectEveryPart(app, PARTS.projector.without);
  app.get(ViewsReady).watch({ shown, standings: () => viewStandings(stores.views, views, source()) });
  app.get(StartReady).isOver();
  const running = opened.move();
  return { app, stores, projector, listen: listening(app, adapted.logger), close: () => running.disposeAsync() };
}
