import type { FieldShown } from '../forms/form-field.ts';
import { escaped } from '../render/escaped.ts';
import type { SheetCell } from './sheet-cell.ts';
import type { SheetRow } from './sheet-row.ts';
import { restName, stoodName, whyName } from './sheet-names.ts';
import { stoodAs } from './mark-field.ts';

/** A form as its template is given it, as far as a sheet is drawn from it. */
export type SheetForm = Readonly<{
  fields: readonly (FieldShown & Readonly<{ rows?: readonly RowShown[] }>)[];
  faults: readonly Readonly<{ text: string; at: string }>[];
  typed: Readonly<Record<string, unknown>>;
}>;
type RowShown = Readonly<{ id: string; fields: readonly FieldShown[] }>;
/** A session as it is drawn: what stands in its input, and what is wrong with it. */
export type MarkShown = FieldShown & Readonly<{ value: string; label: string; isFilled: boolean; isChanged: boolean }>;

/** What is drawn in the input of each session, by its row and place. */
export function marksShown({ fields }: SheetForm, rows: readonly SheetRow[]) {
  const ofRow = new Map((fields[0]?.rows ?? []).map((row) => [row.id, row]));
  return rows.map(({ placementId, cells }): readonly (MarkShown | null)[] => {
    const marks = ofRow.get(`rows-${placementId}`)?.fields[2] as { rows?: readonly RowShown[] } | undefined;
    let typed = 0;
    return cells.map(({ state }) =>
      state === 'typed' && marks?.rows ? (marks.rows[typed++]!.fields[2] as MarkShown) : null,
    );
  });
}

/** Whose rest was just filled in, for the page to say and to undo. */
export function filledIn(seen: Readonly<{ rows: readonly SheetRow[]; sessions: readonly Column[] }>, form: SheetForm) {
  const session = seen.sessions.find(({ key }) => key === form.typed['rest']);
  if (!session) return null;
  const marks = marksShown(form, seen.rows);
  const whom = seen.rows.filter((_, n) => marks[n]!.some((mark) => mark?.isFilled));
  const code = String(form.typed[restName(session.key)] ?? '').toUpperCase();
  return { ...session, code, names: whom.map(({ name }) => name), ids: whom.map(({ placementId }) => placementId) };
}
export type Column = Readonly<{ key: string; words: string; here: string }>;

/** Those of a session who have no mark, neither recorded nor typed; on a day on which no school is open none is awaited. */
export const leftIn = (
  rows: readonly SheetRow[],
  marks: readonly (readonly (MarkShown | null)[])[],
  column: number,
): number => marks.filter((row, n) => row[column]?.value === '' && !rows[n]!.cells[column]!.isShut).length;

/** What stood when the sheet was drawn: a mark that differs from it when it comes back was changed. */
export const stoodInput = ({ placementId, cells }: SheetRow): string =>
  `<input type="hidden" name="${stoodName(placementId)}" value="${escaped(stoodAs(cells.filter(({ state }) => state === 'typed')))}">`;

/** What is wrong in a row, and why marks of it are changed: asked where a mark that stands was typed over. */
export function whyOf(row: SheetRow, marks: readonly (MarkShown | null)[], { faults, typed }: SheetForm): string {
  const name = whyName(row.placementId);
  const unsaid = faults.filter(({ at }) => at === name);
  const wrong = row.cells.flatMap((cell, n) => (marks[n]?.error ? wrongIn(cell, marks[n]!) : []));
  const told = unsaid.map(({ text }) => `<p class="govuk-error-message">${ERROR}${escaped(text)}</p>`);
  const asks = row.cells.some(({ state, mark }) => state === 'typed' && mark !== null);
  const why = `<label class="govuk-label" for="${name}">Why is a mark of ${escaped(row.name)} changed?</label><input class="govuk-input${unsaid.length > 0 ? ' govuk-input--error' : ''}" id="${name}" name="${name}" value="${escaped(String(typed[name] ?? ''))}" maxlength="2000"${unsaid.length > 0 ? ` aria-describedby="${name}-error"` : ''}>`;
  const faultsOfWhy = told.length > 0 ? `<div id="${name}-error">${told.join('')}</div>` : '';
  return `${wrong.join('')}${faultsOfWhy}${asks ? `<div class="app-mark-why">${why}</div>` : ''}`;
}

const ERROR = '<span class="govuk-visually-hidden">Error:</span> ';

function wrongIn({ mark, correct }: SheetCell, { name, error, value }: MarkShown): readonly string[] {
  const stands =
    mark === null
      ? ''
      : `. It stands as ${escaped(mark)}.${value === '' || value === mark ? '' : ` You typed ${escaped(value)}.`}`;
  const way = correct ? ` <a class="govuk-link" href="${escaped(correct)}">Correct the mark</a>` : '';
  return [`<p class="govuk-error-message" id="${name}-error">${ERROR}${escaped(error!)}${stands}${way}</p>`];
}

/** Whether something of a row is to be seen to at once. */
export const isAsked = (row: SheetRow, marks: readonly (MarkShown | null)[], { faults }: SheetForm): boolean =>
  marks.some((mark) => mark?.error || mark?.isChanged) || faults.some(({ at }) => at === whyName(row.placementId));

/** Of one session: who has no mark. */
export const leftInSession = (seen: Readonly<{ rows: readonly SheetRow[] }>, form: SheetForm): number =>
  leftIn(seen.rows, marksShown(form, seen.rows), 0);
