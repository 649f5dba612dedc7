import { openSqliteFile } from '#platform/sqlite-file';
import { keyRows } from './key-rows.ts';
import { KEYS_SCHEMA } from './keys-schema.ts';
import { type LostKey, lostRows } from './lost-rows.ts';

/** Of keys that something needs, those that a key file neither holds nor ended; opens none, so needs no master key. */
export function missingInFile(file: string): Readonly<{
  ofKeys: (kids: readonly string[]) => readonly string[];
  destroyed: (subjects: readonly string[]) => readonly string[];
  /** Made here and gone. */
  lost: () => readonly LostKey[];
  close: () => void;
}> {
  const db = openSqliteFile(file, KEYS_SCHEMA);
  const rows = keyRows(db);
  return { ofKeys: rows.findUnknown, destroyed: rows.findOver, lost: lostRows(db).all, close: () => void db.close() };
}
