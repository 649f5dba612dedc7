import type { MongoEngine } from '#platform/mongo-engine';
import { HERE } from '../port/leases.ts';
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
  (await leasesTaken(engine)).some((name) => !name.startsWith(HERE));

/** The same of any server, also of one that shows pages alone or stands by. */
export const isInUse = async (engine: MongoEngine): Promise<boolean> => (await leasesTaken(engine)).length > 0;

const leasesTaken = async (engine: MongoEngine): Promise<readonly string[]> => [
  ...(await new MongoLeases(engine.collection<LeaseRow>('leases'), () => '$$NOW').taken()).keys(),
];
