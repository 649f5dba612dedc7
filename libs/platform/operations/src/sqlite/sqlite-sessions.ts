import { canonical } from '#platform/event-sourcing';
import type { SealedAt } from '#platform/privacy';
import type { SqliteFile } from '#platform/sqlite-file';
import type { Clock, Instant } from '#platform/time';
import { onlyCodes, onlyInstant, onlySealed } from '../port/only-codes.ts';
import { type Session, Sessions } from '../port/sessions.ts';

type Row = Omit<Session, 'kept'> & Readonly<{ kept: string | null }>;

export class SqliteSessions extends Sessions {
  readonly #clock: Clock;
  readonly #sql: ReturnType<typeof statements>;

  constructor(db: SqliteFile, clock: Clock) {
    super();
    this.#clock = clock;
    this.#sql = statements(db);
  }

  override async start({ id, person, startedAt, idleEndsAt, endsAt, kept }: Session): Promise<void> {
    onlyCodes({ id, person });
    for (const [name, at] of Object.entries({ startedAt, idleEndsAt, endsAt })) onlyInstant(name, at);
    this.#sql.start.run({ id, person, startedAt, idleEndsAt, endsAt, kept: textOf(kept) });
  }

  override async find(id: string): Promise<Session | null> {
    return sessionOf(this.#sql.find.get({ id, now: this.#clock.now() }));
  }

  override async prolong(id: string, idleEndsAt: Instant): Promise<Session | null> {
    onlyInstant('idle end', idleEndsAt);
    return sessionOf(this.#sql.prolong.get({ id, idleEndsAt, now: this.#clock.now() }));
  }

  override async keep(id: string, kept: SealedAt | null): Promise<boolean> {
    return this.#sql.keep.run({ id, kept: textOf(kept), now: this.#clock.now() }).changes > 0;
  }

  override async end(id: string): Promise<void> {
    this.#sql.end.run({ id, now: this.#clock.now() });
  }

  override async endAllOf(person: string): Promise<number> {
    return this.#sql.endAllOf.run({ person, now: this.#clock.now() }).changes;
  }

  override async over(limit: number): Promise<readonly string[]> {
    return this.#sql.over.all({ now: this.#clock.now(), limit });
  }

  override async forget(ids: readonly string[]): Promise<void> {
    this.#sql.forget.run({ ids: JSON.stringify(ids), now: this.#clock.now() });
  }
}

const textOf = (kept: SealedAt | null): string | null =>
  kept === null ? null : canonical(onlySealed('what is kept', kept));

const sessionOf = (row: Row | undefined): Session | null =>
  row === undefined ? null : { ...row, kept: row.kept === null ? null : (JSON.parse(row.kept) as SealedAt) };

/**
 * The idle end is never past the end, so that one comparison says whether a session runs. What is ended is ended from
 * its start: a clock that is set back a little must not bring it back.
 */
function statements(db: SqliteFile) {
  type At = Readonly<{ now: Instant }>;
  const columns = 'id, person, started_at as startedAt, idle_ends_at as idleEndsAt, ends_at as endsAt, kept';
  return {
    start: db.prepare<Row>(
      `insert into sessions (id, person, started_at, idle_ends_at, ends_at, kept)
       values (@id, @person, @startedAt, min(@idleEndsAt, @endsAt), @endsAt, @kept) on conflict do nothing`,
    ),
    find: db.prepare<At & { id: string }, Row>(
      `select ${columns} from sessions where id = @id and idle_ends_at > @now`,
    ),
    prolong: db.prepare<At & { id: string; idleEndsAt: Instant }, Row>(
      `update sessions set idle_ends_at = min(max(idle_ends_at, @idleEndsAt), ends_at)
       where id = @id and idle_ends_at > @now returning ${columns}`,
    ),
    keep: db.prepare('update sessions set kept = @kept where id = @id and idle_ends_at > @now'),
    end: db.prepare('update sessions set idle_ends_at = started_at where id = @id and idle_ends_at > @now'),
    endAllOf: db.prepare(
      'update sessions set idle_ends_at = started_at where person = @person and idle_ends_at > @now',
    ),
    over: db
      .prepare<At & { limit: number }, string>(
        'select id from sessions where idle_ends_at <= @now order by id limit @limit',
      )
      .pluck(),
    forget: db.prepare('delete from sessions where id in (select value from json_each(@ids)) and idle_ends_at <= @now'),
  };
}
