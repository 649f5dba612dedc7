import { Refusal } from './refusal.ts';

/** What a rule says of one row of many; its `at` names the row, and the field in it. */
export type RowRefused = Readonly<{ at: string; code: string; words: string }>;

/** Of many rows that were sent together some are refused, so nothing was recorded of any. */
export class RowsRefused extends Refusal<'rows-refused'> {
  readonly rows: readonly RowRefused[];

  constructor(rows: readonly RowRefused[], tellsOf: readonly string[] = []) {
    super(
      'rows-refused',
      `Nothing was recorded. ${rows.length === 1 ? 'One row has' : `${rows.length} rows have`} to be put right.`,
      {
        tellsOf,
      },
    );
    this.rows = rows;
  }
}
