import type { SqliteFile } from '#platform/sqlite-file';
import type { MasterKey } from '../master-key/load-master-key.ts';
import { WrongMasterKey } from '../port/key-errors.ts';
import { checks, makeCheckValue } from '../wrapping/wrapping.ts';

/** The first opening leaves a value that only the same master key opens. @throws WrongMasterKey */
export function checkMasterKey(db: SqliteFile, masterKey: MasterKey): void {
  const read = db.prepare<[], Buffer>('select check_value from store').pluck();
  if (!read.get()) {
    const insert = db.prepare('insert into store (one, check_value) select 1, ? where not exists (select 1 from keys)');
    db.transaction(() => read.get() ?? insert.run(makeCheckValue(masterKey))).immediate();
  }
  const kept = read.get();
  if (!kept || !checks(masterKey, kept)) throw new WrongMasterKey();
}
