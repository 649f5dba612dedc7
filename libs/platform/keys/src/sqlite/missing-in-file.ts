import { openSqliteFile } from '#platform/sqlite-file';
import { checkMasterKey } from './check-master-key.ts';
import { damagedRows } from './damaged-rows.ts';
import { keyRows } from './key-rows.ts';
import { KEYS_SCHEMA } from './keys-schema.ts';
import type { KeysUnopened } from '../port/kept-keys.ts';
import { lostRows } from './lost-rows.ts';

/**
 * Of keys that something needs, those that a key file neither holds nor ended: for that it opens none, and needs no
 * master key. Which of those that it holds are damaged shows only in trying each.
 */
export function missingInFile(file: string): KeysUnopened {
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
