import { Global, Module, type DynamicModule, type Provider } from '@nestjs/common';
import { HealthModule } from '#nest/web';
import { Log } from '#platform/telemetry';
import { RunningVersion } from '#platform/web';
import { DatabaseReached } from './composition/database-reached.ts';
import { EventsReached } from './composition/events-reached.ts';
import { EventsKnown } from './composition/known-events.ts';
import type { openForViews } from './composition/open-for-views.ts';
import { StartReady, ViewsReady } from './composition/ready-when.ts';
import { runningVersion } from './composition/version-of-the-build.ts';

type Given = Readonly<{ log: Log; stores: Awaited<ReturnType<typeof openForViews>> }>;

/** What a server that builds views answers: whether it is well, and of which version it is. */
@Global()
@Module({})
export class ProjectorModule {
  static of({ log, stores }: Given): DynamicModule {
    const ports: Provider[] = [
      { provide: Log, useValue: log },
      { provide: RunningVersion, useValue: runningVersion() },
    ];
    const ready: Provider[] = [
      ...[StartReady, ViewsReady],
      { provide: EventsKnown, useValue: stores.known },
      { provide: EventsReached, useValue: stores.reached },
      { provide: DatabaseReached, useValue: stores.database },
    ];
    return {
      ...{ module: ProjectorModule, imports: [HealthModule], providers: [...ports, ...ready] },
      exports: [Log, RunningVersion],
    };
  }
}
