import { setTimeout as delay } from 'node:timers/promises';
import type { HeldLease, HeldLeases } from '#platform/operations';
import type { Stores } from '../composition/open-stores.ts';
import { isLaid } from './lay-sample.ts';

const LOOK_EVERY_MS = 500;

/**
 * Of several servers that start at once where the sample is still to be laid one lays it. The others wait here, before anything of
 * theirs runs: their clocks would show another day of its past. Whoever dies over it is replaced.
 * @returns what the one that lays it holds meanwhile; null where it is laid
 */
export async function layingAlone(stores: Stores, leases: Pick<HeldLeases, 'tryHold'>): Promise<HeldLease | null> {
  for (;;) {
    if (await isLaid(stores)) return null;
    const lease = await leases.tryHold('lay-sample');
    if (lease && !(await isLaid(stores))) return lease;
    await (lease ? lease.release() : delay(LOOK_EVERY_MS));
  }
}
