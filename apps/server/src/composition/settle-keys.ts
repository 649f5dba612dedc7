import { StoreNotSound } from '#platform/data-folder';
import type { EventStore, Position } from '#platform/event-sourcing';
import type { KeptKeys, LostKey } from '#platform/keys';
import { keysNeeded, tooManyLost } from './keys-needed.ts';
import type { StoreSet } from './store-set.ts';

/** Up to which event the keys are known to fit the events now, and which single keys are lost. */
export type Settled = Readonly<{ upTo: Position | null; lost: readonly LostKey[] }>;

/**
 * Holds the keys to the events: whatever the events say was destroyed is ended, and each key that sealed something is
 * there, or is one of those that the file itself remembers as made and lost: these are lost for their child alone. An older
 * key file that was put back can neither open what was destroyed since, nor pass for a whole one.
 * @param from where this was last known
 * @throws StoreNotSound
 */
export async function settleKeys(
  set: Pick<StoreSet, 'named' | 'keysAt' | 'putBack'>,
  events: EventStore,
  keys: KeptKeys,
  from: string | null,
): Promise<Settled> {
  // Of rows that nothing remembers only the events know whose they were: then all of them are read, this once.
  const unnamed = await keys.unnamedLosses();
  const after = unnamed > 0 ? null : (from as Position | null);
  const needed = await keysNeeded(events, after, (kids) => keys.missing(kids));
  if (needed.destroyed.length > 0) await keys.applyDestructions(needed.destroyed);
  const over = new Set(await keys.destroyedSubjects([...new Set(needed.missing.values())]));
  const known = new Set((await keys.lost()).map(({ kid }) => kid));
  const unknown = [...needed.missing]
    .map(([kid, subject]) => ({ kid, subject }))
    .filter(({ kid, subject }) => !over.has(subject) && !known.has(kid));
  if (unknown.length > unnamed) throw new StoreNotSound(set.named, [tooManyLost(set.keysAt, unknown)], set.putBack);
  if (unnamed > 0) await keys.nameLosses(unknown);
  // A key of a destroyed child that an older file never had counts as ended.
  for (const [kid, child] of needed.missing) if (over.has(child)) await keys.endKey(kid);
  return { upTo: needed.upTo, lost: await keys.lost() };
}
