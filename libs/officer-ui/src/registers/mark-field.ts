import type { RecordRegisterRequest } from '#contexts/attendance';
import { text, type Given } from '../forms/date-fields.ts';
import { faultOf, type Field, type Fields } from '../forms/form-field.ts';
import { ofRow } from '../forms/of-row.ts';
import { known, line } from '../forms/plain-fields.ts';
import { isHeldBack } from '../forms/rest-of-rows.ts';
import type { Typed } from './here-code.ts';
import type { SheetCell } from './sheet-cell.ts';
import { markName, otherName, stoodName, whyName } from './sheet-names.ts';
import { restTyped } from './rest-filled.ts';

/** What the inputs of one row are called; made once for its ten sessions. */
export const rowNames = (placementId: string) => ({
  ...{ placementId, standing: stoodName(placementId), why: whyName(placementId) },
});
type RowNames = ReturnType<typeof rowNames>;
type MarkOfRow = RecordRegisterRequest['rows'][number]['marks'][number];

/** `2026-01-14-AM=K 2026-01-14-PM=I` */
export const stoodAs = (cells: readonly Pick<SheetCell, 'key' | 'mark'>[]): string =>
  cells.flatMap(({ key, mark }) => (mark === null ? [] : `${key}=${mark}`)).join(' ');

/** What stood there when the sheet was opened; nothing of a session that was not marked then. */
const stoodIn = (given: Given, standing: string, key: string): string =>
  text(given, standing)
    .split(' ')
    .find((each) => each.startsWith(`${key}=`))
    ?.slice(key.length + 1) ?? '';

const USE = 'Use P for here, L for late or A for not here, or a code of the list below';

/**
 * The fields of one session: its code, and where a mark that stands is changed, which one it takes the place of, and why.
 * What stands is left alone while nobody changes it, so that a whole week can be sent at any time.
 * @param means which code is meant by what is typed, where it is not the code itself
 */
export function markFields(
  { placementId, standing, why }: RowNames,
  cell: SheetCell,
  means: Typed | null = null,
): Fields<MarkOfRow> {
  const { key, words, mark } = cell;
  const name = markName(placementId, key);
  const other = otherName(name);
  const stood = (given: Given) => stoodIn(given, standing, key);
  const inBox = (given: Given) => (text(given, other) || text(given, name)).toUpperCase();
  const meant = (given: Given) => (means && inBox(given) !== '' ? means(inBox(given), cell) : inBox(given));
  const typed = (given: Given) => meant(given) ?? inBox(given);
  const isChanged = (given: Given) =>
    // A sheet that is only opened brings nothing of its rows: of hundreds of names none is looked for.
    standing in given && (name in given || other in given) && !isHeldBack(given, name) && typed(given) !== stood(given);
  const reason = (given: Given) => (stood(given) === '' ? '' : text(given, why));
  const faultIn = (given: Given) => {
    const [was, is] = [stood(given), typed(given)];
    if (meant(given) === null) return [{ text: `${words}: ${is} is no code here. ${USE}`, at: name, holds: name }];
    if (was === '') return [];
    if (is === '')
      return [
        {
          text: `${words}: ${was} stands there. Put it back; a mark is taken back by voiding it`,
          at: name,
          holds: name,
        },
      ];
    if (reason(given) === '') return [{ text: `${words}: say why ${was} becomes ${is}`, at: why, holds: name }];
    return [];
  };
  const code: Field = {
    ...line(words),
    read: (given) => ({ value: typed(given) || undefined, faults: faultIn(given) }),
    isEmpty: (given) => !isChanged(given),
    shown: (given, _, faults) => {
      const kept = isChanged(given) ? inBox(given) : (mark ?? '');
      const filled = mark === null ? restTyped(given, placementId, key, kept) : null;
      const value = filled ?? kept;
      const error = faultOf(faults, name);
      return {
        kind: 'mark',
        name,
        label: words,
        value,
        error,
        isFilled: filled !== null && filled !== '',
        isChanged: mark !== null && value !== mark,
      };
    },
  };
  const insteadOf: Field = { ...known(null), read: (given) => ({ value: stood(given) || undefined }) };
  return {
    date: known(cell.date),
    session: known(cell.session),
    code: ofRow(words, code),
    insteadOf,
    reason: ofRow(words, {
      ...line(words),
      read: (given) => ({ value: reason(given) || undefined }),
      shown: known(null).shown,
      at: () => why,
      holds: name,
    }),
  };
}
