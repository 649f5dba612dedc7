import { escaped } from '../render/escaped.ts';
import { isAlike, type ReadRow, type Side } from './read-row.ts';

type Heads = Readonly<{ left: string; right: string }>;

/**
 * Two readings side by side, a day a row, each marked in words as the same or differing. Put together here as every long
 * table is; everything that is said passes `escaped`.
 */
export function readingRows(rows: readonly ReadRow[], { left, right }: Heads): string {
  const heads = ['Reads', left, right].map(
    (text) => `<th scope="col" class="govuk-table__header" role="columnheader">${escaped(text)}</th>`,
  );
  const head = `<thead class="govuk-table__head" role="rowgroup"><tr class="govuk-table__row" role="row">${heads.join('')}</tr></thead>`;
  const caption =
    '<caption class="govuk-table__caption govuk-table__caption--m" id="side-by-side">Side by side</caption>';
  const body = rows.map((row) => rowOf(row, { left, right })).join('');
  return `<table class="govuk-table app-list app-readings" role="table">\n${caption}\n${head}\n<tbody class="govuk-table__body" role="rowgroup">\n${body}</tbody>\n</table>\n`;
}

function rowOf(row: ReadRow, heads: Heads): string {
  const { see, left, right } = row;
  const differs = !isAlike(row);
  const told = see.length > 0 ? `<span class="app-list__below">see ${see.join(', ')}</span>` : '';
  const which = differs ? `Differs${told}` : 'Same';
  const side = (of: Side, head: string) =>
    `<td class="govuk-table__cell" role="cell" data-label="${escaped(head)}">${inside(of)}</td>`;
  return `<tr class="govuk-table__row${differs ? ' app-readings__differs' : ''}" role="row"><th scope="row" class="govuk-table__header" role="rowheader">${which}</th>${side(left, heads.left)}${side(right, heads.right)}</tr>\n`;
}

function inside(side: Side): string {
  if (side.kind === 'none') return `<em>${escaped(side.why)}</em>`;
  const { day, title, isVoid, mark, href, below } = side;
  const said = isVoid
    ? `<span class="app-was">${escaped(title)}</span> <strong class="govuk-tag govuk-tag--grey">Void</strong>`
    : escaped(title);
  const tag = mark ? ` <strong class="govuk-tag govuk-tag--yellow">${escaped(mark)}</strong>` : '';
  const open = href
    ? ` <a class="govuk-link" href="${escaped(href)}">Open<span class="govuk-visually-hidden"> ${escaped(`${title}, ${day}`)}</span></a>`
    : '';
  return [
    `<strong>${escaped(day)}.</strong> ${said}${tag}${open}`,
    ...below.map((each) => `<span class="app-list__below">${escaped(each)}</span>`),
  ].join('');
}
