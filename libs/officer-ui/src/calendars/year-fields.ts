import type { SchoolYearEntry } from '#contexts/calendars';
import { termWords } from '#pure/calendars';
import type { CivilDate } from '#platform/time';
import { asItStands } from '../forms/as-it-stands.ts';
import { fieldsOf } from '../forms/date-fields.ts';
import { growingRows } from '../forms/growing-rows.ts';
import { ofRow } from '../forms/of-row.ts';
import { day, select } from '../forms/plain-fields.ts';
import { inOrder } from '../words/codes.ts';

const span = (row: string, pupils: boolean) => ({
  from: ofRow(row, day(pupils ? 'First day for pupils' : 'First day')),
  to: ofRow(row, day(pupils ? 'Last day for pupils' : 'Last day')),
});

/** When schools are open in a school year, row by row. */
export const yearFields = () => ({
  terms: growingRows(
    (n) => ({
      legend: `Term ${n} of the year`,
      fields: {
        term: ofRow(`Term ${n} of the year`, select('Which term?', inOrder(termWords))),
        ...span(`Term ${n} of the year`, true),
      },
    }),
    { least: 3, most: 6, more: 'Add another term' },
  ),
  halfTerms: growingRows(
    (n) => ({
      ...{ legend: `Half-term ${n}`, facts: n === 1 ? ['Leave empty where there are six terms'] : [] },
      fields: span(`Half-term ${n}`, false),
    }),
    { least: 3, most: 6, more: 'Add another half-term' },
  ),
  insetDays: growingRows(
    (n) => ({ legend: `INSET day ${n}`, fields: { on: ofRow(`INSET day ${n}`, day('Day without pupils')) } }),
    { least: 5, most: 15, more: 'Add another INSET day' },
  ),
});

type Said = SchoolYearEntry['versions'][number]['said'];
type Parts = Readonly<Record<string, string>>;

const parts = (name: string, on: CivilDate): Parts =>
  Object.fromEntries(Object.entries(fieldsOf(on)).map(([part, value]) => [`${name}-${part}`, value]));

const rowsOf = <Row>(rows: readonly Row[], of: (row: Row, n: number) => Parts): Parts =>
  Object.assign({ rows: String(rows.length) }, ...rows.map(of)) as Parts;

/** The same, beginning with what is recorded. */
export function yearAsItStands({ terms, halfTerms, insetDays }: Said): ReturnType<typeof yearFields> {
  const fields = yearFields();
  return {
    terms: asItStands(
      fields.terms,
      rowsOf(terms, ({ term, from, to }, n) => ({
        ...{ [`${n}-term`]: term, ...parts(`${n}-from`, from), ...parts(`${n}-to`, to) },
      })),
    ),
    halfTerms: asItStands(
      fields.halfTerms,
      rowsOf(halfTerms, ({ from, to }, n) => ({ ...parts(`${n}-from`, from), ...parts(`${n}-to`, to) })),
    ),
    insetDays: asItStands(
      fields.insetDays,
      rowsOf(insetDays, ({ on }, n) => parts(`${n}-on`, on)),
    ),
  };
}

export const besideYear = {
  ...{ 'no-terms': 'terms', 'terms-of-two-kinds': 'terms', 'year-recorded-already': 'startsIn' },
} as const;
