import { counted } from '#statutory-rules';
import { actCell, said, type Cell, type ListTable } from '../patterns/list-table.ts';
import { sessionWords, type SheetCell } from './sheet-cell.ts';
import { markName } from './sheet-names.ts';
import type { SheetRow } from './sheet-row.ts';

/**
 * What of a sheet somebody may have to settle, a child at a time. A mark that is missing says nothing of the child; an absence
 * without a reason is provisional (SI 2024/208 reg 10).
 */
export function settledFrom(all: readonly SheetRow[]): ListTable | null {
  const rows = all.filter(({ why }) => why === null).flatMap(ofChild);
  if (rows.length === 0) return null;
  return {
    caption: `To settle (${rows.length})`,
    columns: [{ text: 'Child' }, { text: 'What and why', isPlain: true }, { text: 'Do next', isPlain: true }],
    rows,
  };
}

function ofChild({ cells, name, placementId }: SheetRow): readonly (readonly Cell[])[] {
  const [missing, unknown] = [cells.filter(isMissing), cells.filter(isUnexplained)];
  const to = ({ key }: SheetCell) => `#${markName(placementId, key)}`;
  const row = (of: readonly SheetCell[], what: string, text: string): readonly (readonly Cell[])[] =>
    of.length === 0 ? [] : [[said(name), said(what), actCell({ text, href: to(of[0]!), of: `of ${of[0]!.words}` })]];
  return [
    ...row(
      missing,
      `No mark: ${listed(missing)}. Left empty it stays missing; it is never counted as here or away.`,
      'Go to the mark',
    ),
    ...row(
      unknown,
      `Not here, and no reason is known yet: ${listed(unknown)}. Once it is, another code takes the place of N.`,
      'Say why',
    ),
  ];
}

export const isMissing = (cell: SheetCell): boolean => cell.isMissing;
export const isUnexplained = ({ mark, state }: SheetCell): boolean => mark === 'N' && state === 'typed';

/** `Monday morning`, `Monday morning and Tuesday morning`, `6 sessions from Monday morning to Wednesday afternoon`. */
function listed(cells: readonly SheetCell[]): string {
  const words = cells.map(sessionWords);
  if (words.length <= 2) return words.join(' and ');
  return `${counted(words.length, 'session')} from ${words[0]!} to ${words.at(-1)!}`;
}
