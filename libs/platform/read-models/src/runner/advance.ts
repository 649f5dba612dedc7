import { collectionName } from '../port/collection.ts';
import type { ViewBatch } from '../port/view-store.ts';
import type { Arrival, Sources, Standing } from './terms-of-reading.ts';
import { foldBatch } from './fold-batch.ts';

/** Takes all these views over the same events, in one transaction; one that is refused or stops leaves the others. */
export async function advance(
  sources: Sources,
  standings: readonly Standing[],
  arrivals: readonly Arrival[],
  goLive = false,
): Promise<void> {
  if (standings.length === 0) return;
  const batches = await Promise.all(standings.map((standing) => foldBatch(sources.store, standing, arrivals, goLive)));
  const refusals = await sources.store.write(batches);
  for (const [i, standing] of standings.entries()) {
    // Whoever let it go meanwhile has the last word.
    standing.refused ??= refusals[i] ?? null;
    if (!refusals[i]) take(sources, standing, batches[i]!);
  }
}

function take({ report }: Sources, standing: Standing, { collection, to, stop, queue, goLive }: ViewBatch): void {
  const view = collectionName(collection);
  standing.checkpoint = to;
  standing.stop = stop;
  if (goLive && !standing.live) report({ kind: 'view-live', view });
  standing.live ||= goLive;
  for (const { eventId, code } of queue) if (code) report({ kind: 'document-parked', view, eventId, code });
  if (stop) report({ kind: 'view-stopped', view, eventId: stop.eventId, code: stop.code });
}
