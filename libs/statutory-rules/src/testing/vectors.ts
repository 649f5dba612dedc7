import { parse } from 'csv-parse/sync';

/**
 * The rows of one V-… table of the domain reference, as text by column, for `it.each(vectors(…))`.
 * Throws on a row of another width or an unknown column: a vector is never skipped in silence.
 */
export function vectors<Column extends string>(id: `V-${string}`, csv: string): Record<Column | 'id', string>[] {
  const rows: Record<string, string>[] = parse(csv.trim(), { columns: true, trim: true });
  return rows.map((row, index) => ({ ...row, id: `${id} ${row['id'] ?? index + 1}` }) as Record<Column | 'id', string>);
}
