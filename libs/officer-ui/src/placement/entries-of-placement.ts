import type { CivilDate } from '#platform/time';
import { puttingRight } from '../child-line/acts-on-entry.ts';
import { entryPath } from '../child-line/line-path.ts';
import { takenBack, type LineOf } from '../child-line/taken-back.ts';
import { linked, said, voided, waysCell, type Cell, type ListTable } from '../patterns/list-table.ts';
import { kindWords } from '../words/fact-words.ts';
import { dayWords } from '../words/times.ts';
import type { PlacementShown } from './placements-shown.ts';

type OnItsDay = Readonly<{ on: CivilDate; cells: readonly Cell[] }>;
type Told = Readonly<{ childId: string; mayPutRight: boolean }>;

/** What was recorded of a placement, by its days, each with the ways to put it right; what was voided stands where it stood. */
export function entriesOf(
  { placementId, entries }: PlacementShown,
  voidedSince: readonly OnItsDay[],
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
  const rows = [...standing, ...voidedSince].sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));
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

/** What of it was voided, with by whom and why. */
export async function takenBackOf(
  { placementId, voided: many }: Pick<PlacementShown, 'placementId' | 'voided'>,
  line: LineOf,
): Promise<readonly OnItsDay[]> {
  const all = await takenBack(many, ({ recordedIn }) => recordedIn.id === placementId, line);
  return all.map(({ fact: { type }, on, href, says }) => {
    const cell = voided(kindWords(type), href, ...says);
    return { on, cells: [cell, said(dayWords(on)), said('Nothing is left of it to put right')] };
  });
}
