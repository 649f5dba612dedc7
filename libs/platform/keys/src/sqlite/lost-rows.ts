import type { SqliteFile } from '#platform/sqlite-file';
import type { LostKey } from '../port/keys.ts';
import type { KeyRow } from './key-rows.ts';

/** Who it was is known no more: it closed nothing that an event holds. */
const NOBODY = '';

/** The statements about keys that were made and are gone, though nobody destroyed them. */
export function lostRows(db: SqliteFile) {
  const lost = db.prepare<[], LostKey>(
    `select kid, subject from made
     where subject <> '${NOBODY}' and kid not in (select kid from keys)
       and kid not in (select kid from destructions where kid is not null)
       and subject not in (select subject from destructions where subject is not null)
     order by id`,
  );
  const counted = db
    .prepare<[], number>('select coalesce(max(id), 0) - count(*) from (select id from made union select id from keys)')
    .pluck();
  const unremembered = db.prepare(
    'insert or ignore into made select id, kid, subject from keys where kid not in (select kid from made)',
  );
  const free = db
    .prepare<[], number>(
      'select id + 1 from (select 0 as id union all select id from made) where id + 1 not in (select id from made) order by id',
    )
    .pluck();
  const remember = db.prepare<[number, string, string]>('insert into made values (?, ?, ?)');
  const putBack = db.prepare<KeyRow>(
    `insert or replace into keys (id, kid, subject, purpose, ended, wrapped)
     select id, @kid, @subject, @purpose, 0, @wrapped from made where kid = @kid and subject = @subject`,
  );

  return {
    all: () => lost.all(),
    /** How many rows are gone of which nothing is remembered. */
    gaps: () => counted.get()!,
    /** The same, once what is there is remembered again. */
    unnamed: () => {
      unremembered.run();
      return counted.get()!;
    },
    /** Gives what is gone its name, as far as the events know one: from then on it is lost, and known to be. */
    name: (found: readonly LostKey[]) => {
      for (const { kid, subject } of found) remember.run(free.get()!, kid, subject);
      for (let left = counted.get()!; left > 0; left--) {
        const id = free.get()!;
        remember.run(id, `gone-${id}`, NOBODY);
      }
    },
    putBack: (row: KeyRow) => putBack.run(row).changes > 0,
  };
}
