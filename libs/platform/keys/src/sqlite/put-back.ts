import { openSqliteFile, type SqliteFile } from '#platform/sqlite-file';
import type { MasterKey } from '../master-key/load-master-key.ts';
import { checkMasterKey } from './check-master-key.ts';
import { damagedRows, isWhole } from './damaged-rows.ts';
import { keyRows } from './key-rows.ts';
import { KEYS_SCHEMA } from './keys-schema.ts';
import type { LostKey } from '../port/keys.ts';
import { lostRows } from './lost-rows.ts';

/** What came back, and what the copy does not have either. */
export type PutBack = Readonly<{ back: readonly LostKey[]; still: readonly LostKey[] }>;

/** @param copy is brought up to date when it is opened: a copy of the copy, where that must not be */
export function putBackFrom(db: SqliteFile, copy: string, masterKey: MasterKey): PutBack {
  const from = openSqliteFile(copy, KEYS_SCHEMA);
  try {
    checkMasterKey(from, masterKey);
    const [lost, kept] = [lostRows(db), keyRows(from)];
    return db
      .transaction((): PutBack => {
        const wanted = [...lost.all(), ...damagedRows(db, masterKey)];
        const found = new Set(
          wanted.filter((each) => {
            const row = kept.findOne(each.kid);
            return isWhole(masterKey, row) && row.subject === each.subject && lost.putBack(row);
          }),
        );
        const named = (each: LostKey): LostKey => ({ kid: each.kid, subject: each.subject });
        return {
          back: [...found].map(named),
          still: wanted.filter((each) => !found.has(each)).map(named),
        };
      })
      .immediate();
  } finally {
    from.close();
  }
}
