import { PUT_BACK, StoreNotSound } from '#platform/data-folder';
import type { EventStore, Position } from '#platform/event-sourcing';
import type { SqliteKeys } from '#sqlite/keys';
import { keysLost, keysNeeded } from './keys-needed.ts';

/**
 * Holds the keys to the events: whatever the events say was destroyed is ended, and each key that sealed something is
 * there. An older key file that was put back can neither open what was destroyed since, nor pass for a whole one.
 * @param from where this was last known
 * @returns up to which event it is known now
 * @throws StoreNotSound
 */
export async function settleKeys(
  folder: string,
  events: EventStore,
  keys: SqliteKeys,
  from: string | null,
): Promise<Position | null> {
  const needed = await keysNeeded(events, from as Position | null, (kids) => keys.missing(kids));
  if (needed.destroyed.length > 0) await keys.applyDestructions(needed.destroyed);
  const over = new Set(keys.destroyedSubjects([...new Set(needed.missing.values())]));
  const lost = [...needed.missing].filter(([, child]) => !over.has(child)).map(([kid]) => kid);
  if (lost.length > 0) throw new StoreNotSound(folder, [keysLost(lost)], PUT_BACK);
  // A key of a destroyed child that an older file never had counts as ended.
  for (const kid of needed.missing.keys()) await keys.endKey(kid);
  return needed.upTo;
}
