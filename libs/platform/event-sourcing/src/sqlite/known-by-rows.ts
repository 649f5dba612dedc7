import type { Database } from 'better-sqlite3';
import { positionOf } from '../port/position.ts';
import type { KnownBy, SaidOfClock } from '../schema/known-by.ts';

/** Made when it is first needed. It says nothing of what an event holds, and no event is changed. */
const TABLE = `
  create table if not exists known_by (
    number integer primary key,
    sequence integer not null,
    at text not null,
    said_by text not null,
    said_at text not null
  ) strict;
  create trigger if not exists known_by_is_not_changed before update on known_by
  begin select raise(abort, 'what was said of the clock is not changed'); end;
  create trigger if not exists known_by_is_not_deleted before delete on known_by
  begin select raise(abort, 'what was said of the clock is not taken back'); end;`;

type Row = SaidOfClock & Readonly<{ sequence: number }>;

export const knownByIn = (db: Database, storeId: string): readonly (KnownBy & SaidOfClock)[] =>
  rowsIn(db).map(({ sequence, ...said }) => ({ position: positionOf(storeId, sequence), ...said }));

function rowsIn(db: Database): readonly Row[] {
  if (db.prepare("select 1 from sqlite_schema where name = 'known_by'").get() === undefined) return [];
  return db
    .prepare<[], Row>('select sequence, at, said_by as "by", said_at as saidAt from known_by order by number')
    .all();
}

/** Says that all there is up to a place was known at an instant. Nobody else may write to the file meanwhile. */
export function sayKnownBy(db: Database, { at, by, saidAt }: SaidOfClock, sequence: number): void {
  db.exec(TABLE);
  db.prepare('insert into known_by (sequence, at, said_by, said_at) values (?, ?, ?, ?)').run(sequence, at, by, saidAt);
}
