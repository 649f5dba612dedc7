import { openSqliteFile, type SqliteFile } from '#platform/sqlite-file';
import type { MasterKey } from '../master-key/load-master-key.ts';
import { checkMasterKey } from './check-master-key.ts';
import { keyRows, type KeyRow } from './key-rows.ts';
import { KEYS_SCHEMA } from './keys-schema.ts';
import { type LostKey, lostRows } from './lost-rows.ts';
import { unwrapKey } from './wrapping.ts';

/** What came back, and what the copy does not have either. */
export type PutBack = Readonly<{ back: readonly LostKey[]; still: readonly LostKey[] }>;

/** @param copy is brought up to date when it is opened: a copy of the copy, where that must not be */
export function putBackFrom(db: SqliteFile, copy: string, masterKey: MasterKey): PutBack {
  const from = openSqliteFile(copy, KEYS_SCHEMA);
  try {
    checkMasterKey(from, masterKey);
    const isWhole = (row: KeyRow | undefined): row is KeyRow =>
      row?.ended === 0 && unwrapKey(masterKey, row, row.wrapped) !== undefined;
    const [rows, lost, kept] = [keyRows(db), lostRows(db), keyRows(from)];
    return db
      .transaction((): PutBack => {
        const wanted = [...lost.all(), ...rows.unended().filter((row) => !isWhole(row))];
        const found = new Set(
          wanted.filter((each) => {
            const row = kept.findOne(each.kid);
            return isWhole(row) && row.subject === each.subject && lost.putBack(row);
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
