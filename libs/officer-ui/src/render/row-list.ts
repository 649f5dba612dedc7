import { escaped } from './escaped.ts';
import { plainLink, textList } from './entry-parts.ts';
import type { Row } from '../words/wording.ts';

/**
 * What a template would draw by a macro in a loop, and take five times as long: the hundreds of rows of a line were most of
 * what drawing it took. Everything that is said passes `escaped`.
 */
export const rowList = (rows: readonly Row[]): string =>
  rows.length === 0 ? '' : `<dl class="app-rows">\n${rows.map(rowOf).join('')}</dl>\n`;

const rowOf = (row: Row): string => `<div><dt>${escaped(row.label)}</dt><dd>${saidIn(row)}</dd></div>\n`;

function saidIn({ texts, href }: Row): string {
  const [first = ''] = texts;
  if (href) return plainLink({ text: first, href });
  if (texts.length > 1) return textList(texts);
  return first === 'Destroyed' ? `<span class="app-destroyed">${first}</span>` : escaped(first);
}
