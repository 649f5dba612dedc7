import type { ChildLineFound } from '#contexts/oversight';
import type { CivilDate } from '#platform/time';
import { puttingRight } from '../child-line/acts-on-entry.ts';
import { namesIn } from '../child-line/line-page.ts';
import { entryPath } from '../child-line/line-path.ts';
import { reasonWords, statedWords } from '../child-line/stated.ts';
import { linked, said, voided, waysCell, type Cell, type ListTable } from '../patterns/list-table.ts';
import { kindWords } from '../words/fact-words.ts';
import { dayWords } from '../words/times.ts';
import type { Names } from '../words/wording.ts';
import type { PlacementShown } from './placements-shown.ts';

type OnItsDay = Readonly<{ on: CivilDate; cells: readonly Cell[] }>;
type Told = Readonly<{ childId: string; mayPutRight: boolean }>;

/** What was recorded of a placement, by its days, each with the ways to put it right; what was voided stands where it stood. */
export function entriesOf(
  { placementId, entries }: PlacementShown,
  takenBack: readonly OnItsDay[],
  { childId, mayPutRight }: Told,
): ListTable {
  const standing = entries.map((entry): OnItsDay => {
    const { id, type, effectiveOn: on, basisWithdrawn } = entry;
    const of = `of ${dayWords(on)}`;
    const below = basisWithdrawn ? ['What it rested on has been voided since'] : [];
    const ways = puttingRight(childId, placementId, entry).map((way) => ({ ...way, of }));
    return {
      on,
      cells: [linked(kindWords(type), entryPath(childId, id), ...below), said(dayWords(on)), waysCell(ways)],
    };
  });
  const rows = [...standing, ...takenBack].sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));
  return {
    caption: 'Recorded of this placement',
    columns: [
      { text: 'What' },
      { text: 'Day', isShort: true },
      ...(mayPutRight ? [{ text: 'If it was recorded wrongly' }] : []),
    ],
    rows: rows.map(({ cells }) => (mayPutRight ? cells : cells.slice(0, 2))),
  };
}

/** @param lineFrom the line, in the parts that it is read in */
type Of = Readonly<{
  childId: string;
  names: Names;
  lineFrom: (goOnAfter: string | null) => Promise<ChildLineFound>;
}>;

/** What of it was voided, with by whom and why: as the line has it, which is asked only where there is any. */
export async function takenBackOf(
  { placementId, voided: many }: Pick<PlacementShown, 'placementId' | 'voided'>,
  { childId, names, lineFrom }: Of,
): Promise<readonly OnItsDay[]> {
  const found: OnItsDay[] = [];
  for (let goOnAfter: string | null = null; found.length < many;) {
    const line: ChildLineFound = await lineFrom(goOnAfter);
    for (const { type, effectiveOn: on, voidedBy, recordedIn } of line.voided)
      if (recordedIn.id === placementId) {
        const why = reasonWords(voidedBy);
        const below = [`Voided by ${statedWords(voidedBy, namesIn(line, names))}`, ...(why ? [`Why: ${why}`] : [])];
        const cell = voided(kindWords(type), entryPath(childId, voidedBy.eventId), ...below);
        found.push({ on, cells: [cell, said(dayWords(on)), said('Nothing is left of it to put right')] });
      }
    if (line.next === null) break;
    goOnAfter = line.next;
  }
  return found;
}
