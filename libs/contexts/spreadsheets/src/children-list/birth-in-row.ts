import type { CivilDate } from '#platform/time';
import type { ChildInRow } from '../asks/children-of-rows.ts';
import { textOf } from '../sheet/cell.ts';
import type { ReadField } from './lives-in-row.ts';
import { dayIn, oneLine, WrongCell } from './wrong-cell.ts';

/** The whole cell, in words that mean it: an empty one is a date that somebody forgot. */
const NOBODY_KNOWS = /^(?:not known|unknown|nobody knows|n\/?k)$/i;

/** Who estimated a birth, and from what, stands in columns of its own: without a word of it the date is known. */
export function birthInRow(
  read: ReadField,
): Pick<ChildInRow, 'dateOfBirth' | 'birthIs' | 'estimatedBy' | 'estimatedFrom'> {
  const dateOfBirth = read<CivilDate | null>(
    'dateOfBirth',
    (cells) => (NOBODY_KNOWS.test(textOf(cells[0])) ? null : dayIn(cells)),
    null,
  );
  const estimate = {
    estimatedBy: read<string | null>('estimatedBy', oneLine, null),
    estimatedFrom: read<string | null>('estimatedFrom', oneLine, null),
  };
  const said = (['estimatedBy', 'estimatedFrom'] as const).find((field) => estimate[field] !== null);
  if (said === undefined) return { dateOfBirth, birthIs: dateOfBirth === null ? 'unknown' : 'known', ...estimate };
  if (dateOfBirth === null) read(said, withoutADate, null);
  return { dateOfBirth, birthIs: 'estimated', ...estimate };
}

const withoutADate = (): never => {
  throw new WrongCell('An estimate stands here without the date that was estimated: write that into the date of birth');
};
