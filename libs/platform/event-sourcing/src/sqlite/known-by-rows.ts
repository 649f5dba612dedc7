import type { Database } from 'better-sqlite3';
import type { Instant } from '#platform/time';
import { positionOf } from '../port/position.ts';
import type { KnownBy } from '../schema/known-by.ts';
import { openEventFile } from './event-file.ts';

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

export type SaidOfClock = Readonly<{ at: Instant; by: string; saidAt: Instant }>;
type Row = SaidOfClock & Readonly<{ sequence: number }>;

export const knownByIn = (db: Database, storeId: string): readonly (KnownBy & SaidOfClock)[] =>
  rowsIn(db).map(({ sequence, ...said }) => ({ position: positionOf(storeId, sequence), ...said }));

function rowsIn(db: Database): readonly Row[] {
  if (db.prepare("select 1 from sqlite_schema where name = 'known_by'").get() === undefined) return [];
  return db
    .prepare<[], Row>('select sequence, at, said_by as "by", said_at as saidAt from known_by order by number')
    .all();
}

/** Says that all there is in the file was known at an instant. Nobody else may write to it meanwhile. */
export function sayKnownBy(file: string, { at, by, saidAt }: SaidOfClock): void {
  const db = openEventFile(file);
  try {
    db.exec(TABLE);
    db.prepare('insert into known_by (sequence, at, said_by, said_at) select max(position), ?, ?, ? from events').run(
      at,
      by,
      saidAt,
    );
  } finally {
    db.close();
  }
}
