import type { HeldLeases } from '#platform/operations';
import { Projector, rebuildInThread, type Notice, type ProjectorOptions, type Rebuild } from '#platform/read-models';
import type { Log } from '#platform/telemetry';
import type { Stores } from './open-stores.ts';
import type { Placed } from './store-set-of.ts';
import { catalogue, views } from './all-contexts.ts';
import { askingTerms } from './asking-terms.ts';

type Surroundings = Readonly<{
  stores: Pick<Stores, 'events' | 'views'>;
  leases: HeldLeases;
  placed: Placed;
  log: Log;
  shown?: ProjectorOptions['shown'];
}>;

/** Keeps all views of this server; what an operator should know goes to the log. */
export const projectorOf = ({
  stores: { events, views: store },
  leases,
  placed,
  log,
  shown,
}: Surroundings): Projector =>
  new Projector({
    events,
    store,
    views,
    leases,
    decode: (event) => catalogue.decodeOnce(event),
    report: (notice) => tell(log, notice),
    shown,
    ...askingTerms(placed),
    ...rebuilding(placed, import.meta.url),
  });

/**
 * The built server rebuilds in a thread. One that runs from its sources (under tests) rebuilds between its other turns:
 * a thread would need the same compiler again, and takes longer to load it than a test's events take to fold.
 */
export const rebuilding = (placed: Placed, here: string): Readonly<{ rebuild?: Rebuild }> =>
  here.endsWith('.js')
    ? { rebuild: rebuildInThread(new URL('./rebuilding-thread.js', here), { workerData: placed }) }
    : {};

function tell(log: Log, notice: Notice): void {
  switch (notice.kind) {
    case 'reading-failed':
      return log.error('Views could not be kept', notice.error, { views: notice.views.join(' ') });
    case 'view-stopped':
    case 'document-parked':
      return log.warn('A view could not apply an event', {
        notice: notice.kind,
        view: notice.view,
        event: notice.eventId,
        code: notice.code,
      });
    case 'view-building':
      return log.info('A view is built', { view: notice.view, why: notice.why });
    case 'view-live':
      return log.info('A view is live', { view: notice.view });
  }
}
