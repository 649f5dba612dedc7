import type { EventStore, Position } from '#platform/event-sourcing';
import type { KeysTold, LostKey } from '#platform/keys';
import { keysNeeded } from './keys-needed.ts';

/**
 * Keys that are gone though nobody destroyed them: those that the file remembers, and those that an event needs. All
 * events are read only where the file has a gap, so that it is known to have forgotten one; else those after a place, up
 * to which nothing was forgotten.
 */
export async function lostKeys(
  events: EventStore,
  keys: KeysTold,
  settled: Position | null,
): Promise<readonly LostKey[]> {
  const { missing } = await keysNeeded(events, (await keys.gaps()) > 0 ? null : settled, (kids) => keys.missing(kids));
  const over = new Set(await keys.destroyedSubjects([...new Set(missing.values())]));
  const needed = [...missing].map(([kid, subject]) => ({ kid, subject })).filter(({ subject }) => !over.has(subject));
  return [...new Map([...(await keys.lost()), ...needed].map((each) => [each.kid, each])).values()];
}
