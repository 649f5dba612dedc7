import type { CivilDate } from '#platform/time';
import type { LineDocuments } from './line-documents.ts';
import { unpacked } from './marks-of-week.ts';
import { withoutRemovedAnswers } from './removed-answers.ts';
import { toldOf } from './replay.ts';
import type { EventShown, FactShown } from './shown-facts.ts';
import { eventShown, factShown } from './shown-line.ts';
import { withdrawnBy } from './basis-withdrawn.ts';

/** One entry of a line, with what it is about: as it was last told, what stood there before, and who took it back. */
export type EntryShown = Readonly<{
  /** The event that was asked for: the first telling of the fact, a correction of it, or what voids it. */
  entryId: string;
  /** The stream that holds it. */
  stream: string;
  fact: FactShown;
  /** Null where it stands. */
  voidedBy: EventShown | null;
  /** How the placement began that it is an entry of, which says what its outcomes measure; null of all else. */
  start: FactShown | null;
}>;

/**
 * @param line as far as its reader may see it, as it is known today: whatever moment somebody came from, what may be seen
 * is judged by today
 * @returns null where this line holds no such entry, or it went with its content
 */
export function entryShown(line: LineDocuments, entryId: string, today: CivilDate): EntryShown | null {
  const entries = withoutRemovedAnswers(line.entries);
  const all = [...entries, ...line.weeks.flatMap(unpacked)];
  const entry = all.find(({ id }) => id === entryId);
  const told = entry && entry.kind !== 'removed' ? toldOf(all, entry.original, today) : null;
  if (!entry || !told) return null;
  const { voidedBy, ...fact } = told;
  const withdrawn = withdrawnBy(entries, today);
  const started = entries.find(({ stream, type }) => stream === entry.stream && type === 'PlacementStarted');
  const start = started ? toldOf(all, started.id, today) : null;
  return {
    ...{ entryId, stream: entry.stream, fact: factShown(fact, withdrawn), start: start && factShown(start, withdrawn) },
    voidedBy: voidedBy && eventShown(voidedBy),
  };
}
