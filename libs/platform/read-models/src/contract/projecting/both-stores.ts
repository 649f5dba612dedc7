import { afterEach, beforeEach } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EventStore } from '#platform/event-sourcing';
import type { ViewStore } from '../../port/view-store.ts';
import type { ProjectorOptions, Projector } from '../../runner/projector.ts';
import type { View } from '../../projection/view.ts';
import { passed, running } from './bench.ts';
import { foldedFromZero, shown } from './from-zero.ts';

type Open = Readonly<{ events: (file: string) => Promise<EventStore>; store: (file: string) => Promise<ViewStore> }>;

/** An event store and a view store for each test, and whatever projectors it starts, all ended after it. */
export function bothStores(open: Open) {
  const bench = {} as { events: EventStore; store: ViewStore; eventsFile: string; viewsFile: string };
  let folder: string;
  let projectors: Projector[] = [];
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'views-'));
    bench.eventsFile = join(folder, 'events');
    bench.viewsFile = join(folder, 'views');
    bench.events = await open.events(bench.eventsFile);
    bench.store = await open.store(bench.viewsFile);
  });
  afterEach(async () => {
    for (const projector of projectors) await projector.stop();
    projectors = [];
    await bench.store.close();
    await bench.events.close();
    rmSync(folder, { recursive: true });
  });

  return {
    bench,
    async start(views: readonly View[], more: Partial<ProjectorOptions> = {}) {
      const started = await running(bench, views, more);
      projectors.push(started.projector);
      return started;
    },
    passed: (...views: readonly View[]) => passed(bench, views),
    shown: (view: View) => shown(bench.store, view),
    fromZero: (view: View) => foldedFromZero(bench.events, view),
  };
}
