import { openSqliteFile } from '#platform/sqlite-file';
import type { MasterKey } from '../master-key/load-master-key.ts';
import { checkMasterKey } from './check-master-key.ts';
import { damagedRows } from './damaged-rows.ts';
import { keyRows } from './key-rows.ts';
import { KEYS_SCHEMA } from './keys-schema.ts';
import type { LostKey } from '../port/keys.ts';
import { lostRows } from './lost-rows.ts';

/**
 * Of keys that something needs, those that a key file neither holds nor ended: for that it opens none, and needs no
 * master key. Which of those that it holds are damaged shows only in trying each.
 */
export function missingInFile(file: string): Readonly<{
  missing: (kids: readonly string[]) => readonly string[];
  destroyedSubjects: (subjects: readonly string[]) => readonly string[];
  /** Made here and gone, as far as the file remembers them. */
  lost: () => readonly LostKey[];
  /** How many are gone that it does not remember. */
  gaps: () => number;
  /** @throws WrongMasterKey */
  damaged: (masterKey: MasterKey) => readonly LostKey[];
  close: () => void;
}> {
  const db = openSqliteFile(file, KEYS_SCHEMA);
  const rows = keyRows(db);
  const { all: lost, gaps } = lostRows(db);
  return {
    ...{ missing: rows.findUnknown, destroyedSubjects: rows.findOver, lost, gaps },
    damaged: (masterKey) => {
      checkMasterKey(db, masterKey);
      return damagedRows(db, masterKey).map(({ kid, subject }) => ({ kid, subject }));
    },
    close: () => void db.close(),
  };
}
