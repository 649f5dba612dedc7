import type { EventStore, Position } from '#platform/event-sourcing';
import type { LostKey } from '#sqlite/keys';
import { keysNeeded } from './keys-needed.ts';

/** What a key file tells of itself, whoever has it open. */
export type KeyFileTold = Readonly<{
  lost: () => readonly LostKey[];
  gaps: () => number;
  missing: (kids: readonly string[]) => readonly string[];
  destroyedSubjects: (subjects: readonly string[]) => readonly string[];
}>;

/**
 * Keys that are gone though nobody destroyed them: those that the file remembers, and those that an event needs. All
 * events are read only where the file has a gap, so that it is known to have forgotten one; else those after a place, up
 * to which nothing was forgotten.
 */
export async function lostKeys(
  events: EventStore,
  keys: KeyFileTold,
  settled: Position | null,
): Promise<readonly LostKey[]> {
  const { missing } = await keysNeeded(events, keys.gaps() > 0 ? null : settled, (kids) => keys.missing(kids));
  const over = new Set(keys.destroyedSubjects([...new Set(missing.values())]));
  const needed = [...missing].map(([kid, subject]) => ({ kid, subject })).filter(({ subject }) => !over.has(subject));
  return [...new Map([...keys.lost(), ...needed].map((each) => [each.kid, each])).values()];
}
