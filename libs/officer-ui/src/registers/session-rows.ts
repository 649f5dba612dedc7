import { badgeOf } from '../patterns/list-table.ts';
import { escaped } from '../render/escaped.ts';
import { ADDRESS_PROTECTED } from '../words/protection-words.ts';
import { markName, otherName } from './sheet-names.ts';
import { isAsked, marksShown, stoodInput, whyOf, type MarkShown, type SheetForm } from './sheet-drawn.ts';
import type { SheetCell } from './sheet-cell.ts';
import type { SessionSeen } from './session-of-place.ts';

type Row = SessionSeen['rows'][number];

/** Each child of a session, with what can be chosen in large letters. Put together here, as the sheet of a week is. */
export function sessionRows(seen: SessionSeen, form: SheetForm): string {
  const marks = marksShown(form, seen.rows);
  return seen.rows.map((row, n) => rowOf(row, marks[n]!, seen, form)).join('');
}

function rowOf(row: Row, marks: readonly (MarkShown | null)[], { choices }: SessionSeen, form: SheetForm): string {
  const [cell, shown] = [row.cells[0]!, marks[0]!];
  const legend = `<legend class="govuk-fieldset__legend govuk-fieldset__legend--s">${escaped(row.name)}${firstOf(cell)}${row.isAddressProtected ? badgeOf(ADDRESS_PROTECTED) : ''}</legend>`;
  if (row.why !== null)
    return `<fieldset class="govuk-fieldset app-marked">${legend}<p class="govuk-body app-quiet">${escaped(row.why)}</p></fieldset>`;
  if (shown === null)
    return `<fieldset class="govuk-fieldset app-marked">${legend}<p class="govuk-body">${insteadOf(cell)}</p></fieldset>`;
  const name = markName(row.placementId, cell.key);
  const { value, error } = shown;
  const standing =
    cell.mark !== null && !choices.some(([code]) => code === cell.mark) ? [[cell.mark, 'As it stands'] as const] : [];
  const all = [...choices, ...standing, ...(cell.mark === null ? [['', 'No mark'] as const] : [])];
  const isChoice = all.some(([code]) => code === value);
  const radios = all.map(([code, words], n) => {
    const stands = code === cell.mark ? ' class="app-choice__stands"' : '';
    const label = `${escaped(words)}${code === '' ? '' : ` <strong>${escaped(code)}</strong>`}`;
    return `<label class="app-choice"><input type="radio" name="${name}"${n === 0 ? ` id="${name}"` : ''} value="${escaped(code)}"${code === value ? ' checked' : ''}${stands}><span>${label}</span></label>`;
  });
  const other = `<label class="app-choice app-choice--other"><span>Another code</span><input class="app-mark${error ? ' app-mark--wrong' : ''}" name="${otherName(name)}" value="${isChoice ? '' : escaped(value)}" maxlength="2"${error ? ` aria-invalid="true" aria-describedby="${name}-error"` : ''}></label>`;
  const asked = isAsked(row, marks, form) ? ' app-marked--asked' : '';
  return `<fieldset class="govuk-fieldset app-marked${asked}${error ? ' app-register__faults' : ''}">${legend}${stoodInput(row)}<div class="app-choices">${radios.join('')}${other}</div>${whyOf(row, marks, form)}</fieldset>`;
}

const firstOf = ({ first }: SheetCell): string =>
  first === null
    ? ''
    : ` <s class="app-week-sheet__first"><span class="govuk-visually-hidden">first entered </span>${escaped(first)}</s>`;

function insteadOf({ state, mark }: SheetCell): string {
  if (state === 'elsewhere')
    return mark === null
      ? 'Marked by another place.'
      : `<strong>${escaped(mark)}</strong>, marked by another place: it is changed there.`;
  if (state === 'not held') return 'There was no session: no mark is awaited.';
  if (state === 'not agreed') return 'Off: this session is not agreed.';
  return state === 'to come' ? 'Still to come.' : 'Not here on this day.';
}
