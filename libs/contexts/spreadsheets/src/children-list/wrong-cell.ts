import type { CivilDate } from '#platform/time';
import { dayOfCell } from '../sheet/day-of-cell.ts';
import { textOf, type Cell } from '../sheet/cell.ts';

/** What stands in a cell is no answer: in the words for whoever mends it. */
export class WrongCell extends Error {}

export const oneLine = ([cell]: readonly Cell[]): string => textOf(cell).replace(/\s+/g, ' ');

export function dayIn([cell]: readonly Cell[]): CivilDate {
  const read = dayOfCell(cell!);
  if ('words' in read) throw new WrongCell(read.words);
  return read.day;
}

export function notAfter(on: CivilDate, today: CivilDate): CivilDate {
  if (on > today) throw new WrongCell(`${on} is after today`);
  return on;
}
