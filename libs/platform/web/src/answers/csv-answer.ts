import { stringify } from 'csv-stringify/sync';

type Lines = readonly (readonly string[])[];

/** Tells a spreadsheet that this is UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF';

/** RFC 4180, for spreadsheets: what one would take for a formula is text, whoever typed it. */
export const csvOf = (lines: Lines): string =>
  stringify(
    lines.map((line) => [...line]),
    { escape_formulas: true, record_delimiter: 'windows' },
  );
