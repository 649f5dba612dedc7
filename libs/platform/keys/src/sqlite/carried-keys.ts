import { closedOnFailure, openSqliteFile } from '#platform/sqlite-file';
import type { MasterKey } from '../master-key/load-master-key.ts';
import type { Carried, CarriedRow } from '../port/carried-table.ts';
import { checkMasterKey } from './check-master-key.ts';
import { KEYS_SCHEMA } from './keys-schema.ts';

/** A lost key is carried as lost, one that only is not remembered as what it is. What nobody has a name for closed nothing. */
const KEYS = `select known.kid, known.subject, purpose, coalesce(ended, 0) as ended,
    iif(ended = 0, hex(wrapped), null) as wrapped
  from (select id, kid, subject from made union select id, kid, subject from keys) known
  left join keys on keys.kid = known.kid where known.subject <> '' order by known.id`;

const NEXT = '(select coalesce(max(id), 0) + 1 from made)';
const IS_NEW = 'where not exists (select 1 from made where kid = @kid)';
const HERE = `insert into keys (id, kid, subject, purpose, ended, wrapped)
  select ${NEXT}, @kid, @subject, @purpose, @ended, coalesce(unhex(@wrapped), zeroblob(60)) ${IS_NEW}`;
const LOST = `insert into made (id, kid, subject) select ${NEXT}, @kid, @subject ${IS_NEW}`;

const DESTROYED = 'select subject, kid, at from destructions order by number';
const ORDER = 'insert into destructions (subject, kid, at) values (@subject, @kid, @at) on conflict do nothing';

/** The keys of a file, wrapped as they are; and what was ordered to be destroyed. @throws WrongMasterKey */
export function carriedInKeyFile(file: string, masterKey: MasterKey): Carried {
  const db = openSqliteFile(file, KEYS_SCHEMA);
  closedOnFailure(db, () => checkMasterKey(db, masterKey));
  const [here, lost, order] = [HERE, LOST, ORDER].map((sql) => db.prepare<[CarriedRow]>(sql));
  const all = (sql: string) => db.prepare<[], CarriedRow>(sql).iterate();
  return {
    tables: [
      {
        name: 'keys',
        rows: () => all(KEYS),
        take: async (rows) =>
          db.transaction(() => rows.forEach((row) => (row['purpose'] === null ? lost : here)!.run(row))).immediate(),
      },
      {
        name: 'destructions',
        rows: () => all(DESTROYED),
        take: async (rows) => db.transaction(() => rows.forEach((row) => order!.run(row))).immediate(),
      },
    ],
    taken: async () => undefined,
    close: async () => void db.close(),
  };
}
