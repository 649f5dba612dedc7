import { parse, type CsvError } from 'csv-parse/sync';
import { MOST_COLUMNS, MOST_ROWS, NotAList, type Sheet } from './cell.ts';

const DELIMITERS = [',', ';', '\t', '|'] as const;
const LOOKED_AT = 5;

/** By what its cells are parted: by what stands most often outside of quotes in its first lines. */
function delimiterOf(text: string): string {
  const head = text
    .split(/\r\n|\n|\r/, LOOKED_AT)
    .join('\n')
    .replace(/"[^"]*"/g, '');
  const often = (delimiter: string) => head.split(delimiter).length;
  return DELIMITERS.reduce((most, each) => (often(each) > often(most) ? each : most));
}

/** The rows of a CSV file, empty ones too, so that each is found by its number. @throws NotAList */
export function rowsOfCsv(text: string): Sheet {
  const rows = parsed(text);
  if (rows.length > MOST_ROWS + 1) throw new NotAList('too-many-rows');
  if (rows.some(({ length }) => length > MOST_COLUMNS)) throw new NotAList('too-wide');
  return rows;
}

function parsed(text: string): readonly (readonly string[])[] {
  try {
    return parse(text, {
      ...{ delimiter: delimiterOf(text), relax_column_count: true, skip_empty_lines: false },
      // Within a cell that does not begin with one, a quotation mark is a sign like others.
      relax_quotes: true,
      to: MOST_ROWS + 2,
    });
  } catch (error) {
    throw new NotAList('quotes-wrong', rowOf(error as Partial<CsvError>));
  }
}

/** One that is never closed is found at the end of the file: it was opened in the row behind those that were read. */
const rowOf = ({ records }: Partial<CsvError>): number | null => (typeof records === 'number' ? records + 1 : null);
