import type { SqliteFile } from '#platform/sqlite-file';
import type { Destruction } from '../destruction-list/destruction-list.ts';
import type { KeyOwner } from '../port/keys.ts';

export type KeyRow = KeyOwner & Readonly<{ ended: 0 | 1; wrapped: Buffer }>;

type DestructionRow = Readonly<{ number: number; subject: string | null; kid: string | null; at: string }>;

/** The statements of the key store, and what they answer. */
export function keyRows(db: SqliteFile) {
  const withKids = db.prepare<[string], KeyRow>(
    'select kid, subject, purpose, ended, wrapped from keys where kid in (select value from json_each(?))',
  );
  const withKid = db.prepare<[string], KeyRow>('select kid, subject, purpose, ended, wrapped from keys where kid = ?');
  const endedKids = db
    .prepare<[string], string>(
      `select value from json_each(?) where value in (select kid from destructions)
       or (select subject from made where kid = value) in (select subject from destructions)`,
    )
    .pluck();
  const isOver = db.prepare<KeyOwner, 1>('select 1 from destructions where subject = @subject or kid = @kid');
  const insert = db.prepare<KeyOwner & { wrapped: Buffer }>(
    `insert into keys (id, kid, subject, purpose, wrapped)
     select max((select coalesce(max(id), 0) from made), (select coalesce(max(id), 0) from keys)) + 1,
       @kid, @subject, @purpose, @wrapped
     where not exists (select 1 from made where kid = @kid) and not exists (select 1 from keys where kid = @kid)`,
  );
  const order = db.prepare<[string | null, string | null, string]>(
    'insert into destructions (subject, kid, at) values (?, ?, ?) on conflict do nothing',
  );
  const endSubject = db.prepare<[string]>(
    'update keys set ended = 1, wrapped = zeroblob(60) where subject = ? and ended = 0',
  );
  const endKid = db.prepare<[string]>('update keys set ended = 1, wrapped = zeroblob(60) where kid = ? and ended = 0');
  const unknownKids = db
    .prepare<[string], string>(
      `select value from json_each(?) where value not in (select kid from keys)
       and value not in (select kid from destructions where kid is not null)`,
    )
    .pluck();
  const overSubjects = db
    .prepare<[string], string>('select subject from destructions where subject in (select value from json_each(?))')
    .pluck();
  const unended = db.prepare<[], KeyRow>('select kid, subject, purpose, ended, wrapped from keys where ended = 0');
  const since = db.prepare<[number], DestructionRow>('select * from destructions where number > ? order by number');

  return {
    find: (kids: readonly string[]) => withKids.all(JSON.stringify(kids)),
    findOne: (kid: string) => withKid.get(kid),
    findEnded: (kids: readonly string[]) => new Set(endedKids.all(JSON.stringify(kids))),
    findUnknown: (kids: readonly string[]) => unknownKids.all(JSON.stringify(kids)),
    findOver: (subjects: readonly string[]) => overSubjects.all(JSON.stringify(subjects)),
    unended: () => unended.all(),
    isOver: (owner: KeyOwner) => isOver.get(owner) !== undefined,
    /** @returns whether it was not there */
    insert: (owner: KeyOwner, wrapped: Buffer) => insert.run({ ...owner, wrapped }).changes > 0,
    /** @returns whether it is new */
    order: (what: Destruction) =>
      ('subject' in what ? order.run(what.subject, null, what.at) : order.run(null, what.kid, what.at)).changes > 0,
    /** @returns how many keys it ended */
    end: (what: Destruction) => ('subject' in what ? endSubject.run(what.subject) : endKid.run(what.kid)).changes,
    destructionsSince: (number: number) => since.all(number),
  };
}
