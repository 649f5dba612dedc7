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
    .prepare<[string], string>('select kid from destructions where kid in (select value from json_each(?))')
    .pluck();
  const isOver = db.prepare<KeyOwner, 1>('select 1 from destructions where subject = @subject or kid = @kid');
  const insert = db.prepare<KeyOwner & { wrapped: Buffer }>(
    'insert into keys (kid, subject, purpose, wrapped) values (@kid, @subject, @purpose, @wrapped) on conflict do nothing',
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
  const since = db.prepare<[number], DestructionRow>('select * from destructions where number > ? order by number');

  return {
    find: (kids: readonly string[]) => withKids.all(JSON.stringify(kids)),
    findOne: (kid: string) => withKid.get(kid),
    findEnded: (kids: readonly string[]) => new Set(endedKids.all(JSON.stringify(kids))),
    findUnknown: (kids: readonly string[]) => unknownKids.all(JSON.stringify(kids)),
    findOver: (subjects: readonly string[]) => overSubjects.all(JSON.stringify(subjects)),
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
