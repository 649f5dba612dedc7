import { escaped } from '../render/escaped.ts';
import { toldApart } from './told-apart.ts';

/** What a column says of itself; `sorted` of the one by which the server put the rows in order, `href` to sort by another. */
export type Column = Readonly<{
  text: string;
  /** Not said again beside each cell on a phone: the cell says by itself what it is. */
  isPlain?: boolean;
  /** A day or a number, which is not broken into lines. */
  isShort?: boolean;
  /** Its cell says whom or what the row is about, where the first does not. */
  isHead?: boolean;
  sorted?: 'ascending' | 'descending';
  href?: string;
}>;

type Act = Readonly<{ text: string; href: string; of: string }>;
type Sent = Readonly<{ text: string; of: string; action: string; fields?: Readonly<Record<string, string>> }>;

/** What is typed in the cell. What is wrong with it stands in `<name>-error`; where nothing is, `toldBy` says what to enter. */
type Entered = Readonly<{ name: string; label: string; value: string; isWrong: boolean; toldBy: string }>;

/** One cell: what it says, where it leads, and what is said below it in smaller letters. */
export type Cell = Readonly<{
  texts: readonly string[];
  href?: string;
  /** What tells its link from another of the table that says the same. */
  apart?: string;
  /** In bold, before all else: a day, of which the mark says how far it is. */
  lead?: string;
  /** Where something stands: by a shape, and in words. */
  mark?: Readonly<{ state: string; words: string }>;
  below?: readonly string[];
  /** The child whom the row is about: what is to be known of them before anything is opened stands beneath, as `marks`. */
  childId?: string;
  marks?: readonly string[];
  /** It was taken back: struck through, and said. */
  isVoided?: boolean;
  /** In red: it was refused. */
  isRefused?: boolean;
  /** What a person wrote, below: it keeps its lines. */
  written?: string;
  /** What one looks at now and then: it opens below. */
  folded?: Readonly<{ title: string; of: string; text: string; code: string }>;
  /** The one act that settles the row, named with whom it is about for who hears the link alone. */
  act?: Act;
  /** What may be done with the row besides. */
  ways?: readonly Act[];
  /** The same, where it is no way but is done at once. */
  sends?: Sent;
  /** A number of the form that the table stands in. */
  enters?: Entered;
}>;

export const said = (...texts: readonly string[]): Cell => ({ texts });
export const linked = (text: string, href: string, ...below: readonly string[]): Cell => ({
  ...{ texts: [text], href },
  ...(below.length > 0 && { below }),
});
/** The child whom a row is about. */
export const childCell = (childId: string, text: string, href: string, ...below: readonly string[]): Cell => ({
  ...linked(text, href, ...below),
  childId,
});
export const voided = (text: string, href: string, ...below: readonly string[]): Cell => ({
  ...linked(text, href, ...below),
  isVoided: true,
});
export const actCell = (act: Act): Cell => ({ texts: [], act });
export const waysCell = (ways: readonly Act[]): Cell => ({ texts: [], ways });
export const sentCell = (sends: Sent): Cell => ({ texts: [], sends });
export const enteredCell = (enters: Entered): Cell => ({ texts: [], enters });

/** A list as a page shows it: the first cell of a row says whom or what the row is about, or that of the column which says so. */
export type ListTable = Readonly<{
  caption: string;
  /** Where a heading says it already. */
  isCaptionHidden?: boolean;
  id?: string;
  /** How it is drawn, beside others of its page. */
  drawnAs?: string;
  columns: readonly Column[];
  rows: readonly (readonly Cell[])[];
}>;

/**
 * The table of a list. On a phone its rows are blocks: the roles are said, since a browser forgets them then. Put together
 * here, where a macro would take several times as long of fifty rows; everything that is said passes `escaped`.
 */
export function listTable({ caption, isCaptionHidden = false, id, drawnAs, columns, rows }: ListTable): string {
  const captioned = `<caption class="govuk-table__caption ${isCaptionHidden ? 'govuk-visually-hidden' : 'govuk-table__caption--m'}"${id ? ` id="${escaped(id)}"` : ''}>${escaped(caption)}</caption>`;
  const head = `<thead class="govuk-table__head" role="rowgroup"><tr class="govuk-table__row" role="row">${columns.map(headOf).join('')}</tr></thead>`;
  const headAt = Math.max(
    0,
    columns.findIndex(({ isHead }) => isHead),
  );
  const body = toldApart(rows)
    .map((row) => rowOf(row, columns, headAt))
    .join('');
  // Tables that are drawn alike have columns as wide as each other’s, whether or not the head of one is seen.
  const widths = drawnAs ? `<colgroup>${'<col>'.repeat(columns.length)}</colgroup>\n` : '';
  return `<table class="govuk-table app-list${drawnAs ? ` ${escaped(drawnAs)}` : ''}" role="table">\n${captioned}\n${widths}${head}\n<tbody class="govuk-table__body" role="rowgroup">\n${body}</tbody>\n</table>\n`;
}

function headOf({ text, sorted, href }: Column): string {
  const order = sorted ? ` aria-sort="${sorted}"` : '';
  const words = href ? `<a class="govuk-link" href="${escaped(href)}">${escaped(text)}</a>` : escaped(text);
  return `<th scope="col" class="govuk-table__header" role="columnheader"${order}>${words}</th>`;
}

const rowOf = (cells: readonly Cell[], columns: readonly Column[], headAt: number): string =>
  `<tr class="govuk-table__row" role="row">${cells.map((cell, n) => cellOf(cell, columns[n]!, n === headAt)).join('')}</tr>\n`;

function cellOf(cell: Cell, { text, isPlain = false, isShort = false }: Column, isHead: boolean): string {
  const short = isShort ? ' app-list__short' : '';
  if (isHead) return `<th scope="row" class="govuk-table__header${short}" role="rowheader">${insideOf(cell)}</th>`;
  const label = isPlain ? '' : ` data-label="${escaped(text)}"`;
  return `<td class="govuk-table__cell${short}" role="cell"${label}>${insideOf(cell)}</td>`;
}

function insideOf({
  texts,
  href,
  apart,
  lead,
  mark,
  below = [],
  marks = [],
  isVoided,
  isRefused,
  written,
  folded,
  act,
  ways = [],
  sends,
  enters,
}: Cell): string {
  const plain = texts.map(escaped).join('<br>');
  const words = isVoided ? `<span class="app-was">${plain}</span>` : plain;
  const shown = href
    ? `<a class="govuk-link" href="${escaped(href)}">${words}${apart ? `<span class="govuk-visually-hidden">, ${escaped(apart)}</span>` : ''}</a>`
    : words;
  return [
    lead ? `<strong class="app-list__lead">${escaped(lead)}</strong>` : '',
    mark ? `<strong class="app-clock app-clock--${escaped(mark.state)}">${escaped(mark.words)}</strong>` : '',
    isRefused ? `<strong class="govuk-tag govuk-tag--red">${shown}</strong>` : '',
    isRefused ? '' : shown,
    isVoided ? ' <strong class="govuk-tag govuk-tag--grey">Void</strong>' : '',
    written && texts.length > 0 ? '<br>' : '',
    written ? `<span class="app-written">${escaped(written)}</span>` : '',
    ...below.map((each) => `<span class="app-list__below">${escaped(each)}</span>`),
    ...marks.map(badgeOf),
    folded ? foldedOf(folded) : '',
    act && texts.length > 0 ? '<br>' : '',
    act ? actOf(act) : '',
    ...ways.map(wayOf),
    sends ? formOf(sends) : '',
    enters ? inputOf(enters) : '',
  ].join('');
}

/** As it stands above the record itself. */
export const badgeOf = (mark: string): string =>
  `<span class="app-list__below"><span class="moj-badge moj-badge--black">${escaped(mark)}</span></span>`;

const hidden = (of: string): string => `<span class="govuk-visually-hidden"> ${escaped(of)}</span>`;

const actOf = ({ text, href, of }: Act): string =>
  `<a class="govuk-link govuk-!-font-weight-bold" href="${escaped(href)}">${escaped(text)}${hidden(of)}</a>`;

const wayOf = ({ text, href, of }: Act): string =>
  `<a class="govuk-link app-list__way" href="${escaped(href)}">${escaped(text)}${hidden(of)}</a>`;

const foldedOf = ({ title, of, text, code }: NonNullable<Cell['folded']>): string =>
  `<details class="govuk-details govuk-!-margin-bottom-0"><summary class="govuk-details__summary"><span class="govuk-details__summary-text">${escaped(title)}${hidden(of)}</span></summary><div class="govuk-details__text"><p class="govuk-body-s">${escaped(text)}</p><code class="app-digest">${escaped(code)}</code></div></details>`;

function formOf({ text, of, action, fields = {} }: Sent): string {
  const inputs = Object.entries(fields).map(
    ([name, value]) => `<input type="hidden" name="${escaped(name)}" value="${escaped(value)}">`,
  );
  return `<form method="post" action="${escaped(action)}" novalidate>${inputs.join('')}<button class="app-link-button" type="submit">${escaped(text)}${hidden(of)}</button></form>`;
}

function inputOf({ name, label, value, isWrong, toldBy }: Entered): string {
  const id = escaped(name);
  const described = isWrong ? `${id}-error` : escaped(toldBy);
  return `<label class="govuk-visually-hidden" for="${id}">${escaped(label)}</label><input class="govuk-input govuk-input--width-3${isWrong ? ' govuk-input--error' : ''}" id="${id}" name="${id}" value="${escaped(value)}" inputmode="numeric" autocomplete="off" spellcheck="false" aria-describedby="${described}">`;
}
