import { canonical } from '#platform/event-sourcing';
import type { SealedAt } from '#platform/privacy';
import type { SqliteFile } from '#platform/sqlite-file';
import type { Clock, Instant } from '#platform/time';
import { FilledIn, type FilledInForm } from '../port/filled-in.ts';
import { onlyCodes, onlyInstant, onlySealed } from '../port/only-codes.ts';

type Row = Omit<FilledInForm, 'value'> & Readonly<{ value: string }>;

export class SqliteFilledIn extends FilledIn {
  readonly #clock: Clock;
  readonly #sql: ReturnType<typeof statements>;
  readonly #keep: (row: Row, most: number) => void;

  constructor(db: SqliteFile, clock: Clock) {
    super();
    this.#clock = clock;
    this.#sql = statements(db);
    this.#keep = db.transaction((row: Row, most: number): void => {
      this.#sql.keep.run(row);
      this.#sql.bound.run({ session: row.session, most });
    }).immediate;
  }

  override async keep({ id, session, person, form, keptAt, expiresAt, value }: FilledInForm, most: number) {
    onlyCodes({ id, session, person, form });
    for (const [name, at] of Object.entries({ keptAt, expiresAt })) onlyInstant(name, at);
    const sealed = canonical(onlySealed('what was filled in', value));
    this.#keep({ id, session, person, form, keptAt, expiresAt, value: sealed }, most);
  }

  override async find(id: string): Promise<FilledInForm | null> {
    return filledIn(this.#sql.find.get({ id, now: this.#clock.now() }));
  }

  override async last(session: string, forms: readonly string[]): Promise<FilledInForm | null> {
    return filledIn(this.#sql.last.get({ session, forms: JSON.stringify(forms), now: this.#clock.now() }));
  }

  override async end(session: string, forms: readonly string[]): Promise<void> {
    this.#sql.end.run({ session, forms: JSON.stringify(forms) });
  }

  override async endAllOfSession(session: string): Promise<void> {
    this.#sql.endAllOfSession.run({ session });
  }

  override async endAllOfPerson(person: string): Promise<void> {
    this.#sql.endAllOfPerson.run({ person });
  }

  override async forgetOver(): Promise<number> {
    return this.#sql.forgetOver.run({ now: this.#clock.now() }).changes;
  }
}

const filledIn = (row: Row | undefined): FilledInForm | null =>
  row === undefined ? null : { ...row, value: JSON.parse(row.value) as SealedAt };

function statements(db: SqliteFile) {
  type At = Readonly<{ now: Instant }>;
  const columns = 'id, session, person, form, kept_at as keptAt, expires_at as expiresAt, value';
  const ofForms = 'session = @session and form in (select value from json_each(@forms))';
  return {
    keep: db.prepare<Row>(
      `insert into filled_in (id, session, person, form, kept_at, expires_at, value)
       values (@id, @session, @person, @form, @keptAt, @expiresAt, @value) on conflict do nothing`,
    ),
    bound: db.prepare(
      `delete from filled_in where session = @session and id not in
         (select id from filled_in where session = @session order by kept_at desc, rowid desc limit @most)`,
    ),
    find: db.prepare<At & { id: string }, Row>(`select ${columns} from filled_in where id = @id and expires_at > @now`),
    last: db.prepare<At & { session: string; forms: string }, Row>(
      `select ${columns} from filled_in where ${ofForms} and expires_at > @now order by kept_at desc, rowid desc limit 1`,
    ),
    end: db.prepare(`delete from filled_in where ${ofForms}`),
    endAllOfSession: db.prepare('delete from filled_in where session = @session'),
    endAllOfPerson: db.prepare('delete from filled_in where person = @person'),
    forgetOver: db.prepare<At>('delete from filled_in where expires_at <= @now'),
  };
}
