import type { SqliteFile } from '#platform/sqlite-file';
import type { MasterKey } from '../master-key/load-master-key.ts';
import { type KeyRow, keyRows } from './key-rows.ts';
import { unwrapKey } from '../wrapping/wrapping.ts';

/** Whether a key that is to open something does. */
export const isWhole = (masterKey: MasterKey, row: KeyRow | undefined): row is KeyRow =>
  row?.ended === 0 && unwrapKey(masterKey, row, row.wrapped) !== undefined;

/** Keys that are there and were not ended, and do not open: each is tried. */
export const damagedRows = (db: SqliteFile, masterKey: MasterKey): readonly KeyRow[] =>
  keyRows(db)
    .unended()
    .filter((row) => !isWhole(masterKey, row));
