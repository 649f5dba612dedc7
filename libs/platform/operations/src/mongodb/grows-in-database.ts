import type { MongoEngine } from '#platform/mongo-engine';
import { type LeaseRow, MongoLeases } from './mongo-leases.ts';
import type { PlaceRow } from './process-collections.ts';

/** How far the database has grown, by which an older copy of one of its collections is told. */
export const OPERATIONS_GROW = [
  { what: 'openings of records', collection: 'access_entries', last: { at: -1 } },
  { what: 'letters', collection: 'outbox', last: { number: -1 } },
  { what: 'decisions to let go', collection: 'let_go', last: { number: -1 } },
] as const;

/** Which events processes have dealt with. */
export async function placesKept(engine: MongoEngine) {
  const rows = await engine.collection<PlaceRow>('process_places').find({ position: { $ne: null } });
  return rows.map(({ position, eventId }) => ({ position: position!, eventId: eventId! }));
}

/** Whether a server runs views or processes, or did until a moment ago: its leases are not over by the database’s clock. */
export const isServed = async (engine: MongoEngine): Promise<boolean> =>
  (await new MongoLeases(engine.collection<LeaseRow>('leases'), () => '$$NOW').taken()).size > 0;
