import { randomUUID } from 'node:crypto';
import { HeldLeases, SHARED } from '#platform/operations';
import type { Stores } from './open-stores.ts';
import type { StoreSet } from './store-set.ts';

/**
 * The right to run each view and process alone. The one owner of a folder takes its own up again at once after a crash; of
 * several servers each has a name of its own, and whoever dies is replaced.
 */
export const leasesOf = (
  { isShared }: Pick<StoreSet, 'isShared'>,
  { events, operations }: Pick<Stores, 'events' | 'operations'>,
): HeldLeases =>
  isShared
    ? new HeldLeases(operations.leases, `server:${randomUUID()}`, SHARED)
    : new HeldLeases(operations.leases, `owner:${events.storeId}`);
