import { recalled } from '#platform/time';
import { badgeOf } from '../patterns/list-table.ts';
import { escaped } from '../render/escaped.ts';
import { ADDRESS_PROTECTED } from '../words/protection-words.ts';
import { markName, restName } from './sheet-names.ts';
import { isUnexplained } from './settled-from.ts';
import type { SheetCell } from './sheet-cell.ts';
import { isAsked, leftIn, marksShown, stoodInput, whyOf, type MarkShown, type SheetForm } from './sheet-drawn.ts';
import type { WeekSeen } from './week-of-place.ts';

type Row = WeekSeen['rows'][number];
const HIDDEN = 'govuk-visually-hidden';

/**
 * The sheet of a week. Put together here, where a macro would take several times as long of six hundred inputs; everything
 * that is said passes `escaped`. Each input is called by its row and its column, which the page says anyway.
 */
export function weekGrid(seen: WeekSeen, form: SheetForm, readsLines: boolean): string {
  const marks = marksShown(form, seen.rows);
  const rows = seen.rows.map((row, n) => rowOf(row, n, marks[n]!, form, readsLines));
  return `<table class="app-week-sheet app-register"><caption class="${HIDDEN}">Marks of the week</caption>${headOf(seen)}<tbody>${rows.join('')}</tbody>${footOf(seen, marks)}</table>`;
}

function headOf({ days, rows }: WeekSeen): string {
  const day = ({ words, isToday, holiday }: WeekSeen['days'][number], n: number) =>
    `<th scope="colgroup" colspan="2" id="d${n}" class="app-week-sheet__day${isToday ? ' app-week-sheet__today' : ''}">${escaped(words)}${isToday ? ' (today)' : ''}${holiday ? `<span class="app-week-sheet__note">${escaped(holiday)}</span>` : ''}</th>`;
  const half = (_: unknown, n: number) =>
    `<th scope="col" id="h${n}" class="${n % 2 === 0 ? 'app-week-sheet__day' : ''}">${n % 2 === 0 ? 'AM' : 'PM'}</th>`;
  const halves = days.flatMap(() => ['AM', 'PM']);
  return `<thead><tr><th scope="col" rowspan="2" class="app-week-sheet__child">Child (${rows.length})</th>${days.map(day).join('')}<th scope="col" rowspan="2" class="app-week-sheet__total">This week</th></tr><tr>${halves.map(half).join('')}</tr></thead>`;
}

function rowOf(
  row: Row,
  n: number,
  marks: readonly (MarkShown | null)[],
  form: SheetForm,
  readsLines: boolean,
): string {
  const name = readsLines
    ? `<a class="govuk-link" href="${escaped(row.href)}">${escaped(row.name)}</a>`
    : escaped(row.name);
  const mark = row.isAddressProtected ? badgeOf(ADDRESS_PROTECTED) : '';
  const head = `<th scope="row" id="r${n}" class="app-week-sheet__child">${name}${mark}`;
  if (row.why !== null) return `<tr>${head}</th><td colspan="11" class="app-quiet">${escaped(row.why)}</td></tr>`;
  // Whoever is on the sheet is there on one of its days: what lies before the first of them has not begun yet.
  const begins = row.cells.findIndex(({ state }) => state !== 'not here');
  const cells = row.cells.map((cell, of) =>
    cellOf(cell, marks[of]!, {
      ...{ labelledBy: `r${n} d${of >> 1} h${of}`, n: of, placementId: row.placementId },
      isBefore: of < begins,
    }),
  );
  const [first, ...more] = row.total;
  const total = `${escaped(first!)}${more.map((each) => `. <strong>${escaped(each)}</strong>`).join('')}`;
  const asked = isAsked(row, marks, form);
  const why = whyOf(row, marks, form);
  const below =
    why === ''
      ? ''
      : `<tr class="app-week-sheet__why${asked ? ' app-week-sheet__why--asked' : ''}${marks.some((mark) => mark?.error) ? ' app-register__faults' : ''}"><td colspan="12"><div class="app-week-sheet__beside">${why}</div></td></tr>`;
  return `<tr>${head}${stoodInput(row)}</th>${cells.join('')}<td class="app-week-sheet__total">${total}</td></tr>${below}`;
}

function cellOf(
  cell: SheetCell,
  shown: MarkShown | null,
  {
    labelledBy,
    n,
    placementId,
    isBefore,
  }: Readonly<{ labelledBy: string; n: number; placementId: string; isBefore: boolean }>,
): string {
  const day = n % 2 === 0 ? ' class="app-week-sheet__day"' : '';
  if (shown === null) return `<td${day}>${insteadOf(cell, isBefore)}</td>`;
  const name = markName(placementId, cell.key);
  const { value, error } = shown;
  const kind = `${cell.isMissing && value === '' ? ' app-mark--missing' : ''}${value !== '' && !HERE.has(value) ? ' app-mark--away' : ''}${error ? ' app-mark--wrong' : ''}`;
  const id = cell.mark === null || isUnexplained(cell) || error ? ` id="${name}"` : '';
  const stands = cell.mark === null ? '' : ` required pattern="${patternOf(cell.mark)}"`;
  const described = error ? ` aria-invalid="true" aria-describedby="${name}-error"` : '';
  const first = cell.first
    ? `<s class="app-week-sheet__first"><span class="${HIDDEN}">first entered </span>${escaped(cell.first)}</s>`
    : '';
  const missing = cell.isMissing && value === '' ? `<span class="app-week-sheet__note">missing</span>` : '';
  return `<td${day}><input class="app-mark${kind}"${id} name="${name}" value="${escaped(value)}" maxlength="2" aria-labelledby="${labelledBy}"${stands}${described}>${first}${missing}</td>`;
}

/** What stands where no mark can be typed. */
function insteadOf({ state, mark }: SheetCell, isBefore: boolean): string {
  if (state === 'elsewhere')
    return `${mark === null ? '' : `<strong>${escaped(mark)}</strong>`}<span class="app-week-sheet__note">elsewhere</span>`;
  if (state === 'not held') return '<span class="app-quiet">no session</span>';
  if (state === 'to come') return `<span class="${HIDDEN}">to come</span>`;
  if (state === 'not agreed') return '<span class="app-quiet">not agreed</span>';
  return `<span class="app-quiet">${isBefore ? 'not begun' : 'ended'}</span>`;
}

/** A browser tells by it, without a script, that the mark that stands was typed over; then it is asked why. */
const patternOf = recalled(100, (code) =>
  [...code]
    .map((letter) =>
      /[A-Z]/.test(letter) ? `[${letter}${letter.toLowerCase()}]` : /[/\\]/.test(letter) ? `\\${letter}` : letter,
    )
    .map(escaped)
    .join(''),
);

/** What needs no second look: everything else stands out by its frame, and is no colour’s alone. */
const HERE: ReadonlySet<string> = new Set(['/', '\\', 'K', 'B', 'P', 'V', 'W']);

function footOf({ sessions, rows }: WeekSeen, marks: readonly (readonly (MarkShown | null)[])[]): string {
  const left = sessions.map((_, n) => leftIn(rows, marks, n));
  if (left.every((each) => each === 0)) return '';
  const cell = ({ key, words, here }: WeekSeen['sessions'][number], n: number) => {
    const day = n % 2 === 0 ? ' class="app-week-sheet__day"' : '';
    if (left[n] === 0) return `<td${day}></td>`;
    return `<td${day}><input class="app-mark" name="${restName(key)}" value="${escaped(here)}" maxlength="2" aria-label="Code for whoever has no mark (${left[n]}), ${escaped(words)}"><button class="app-week-sheet__rest" name="rest" value="${key}">Fill in ${left[n]}<span class="${HIDDEN}">, ${escaped(words)}: the code above</span></button></td>`;
  };
  return `<tfoot><tr><th scope="row" class="app-week-sheet__child">Whoever has no mark</th>${sessions.map(cell).join('')}<td class="app-week-sheet__total"></td></tr></tfoot>`;
}
