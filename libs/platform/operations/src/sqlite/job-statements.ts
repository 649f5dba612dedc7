import type { SqliteFile } from '#platform/sqlite-file';
import type { Instant } from '#platform/time';
import type { Job, JobHeld } from '../port/jobs.ts';

export type JobRow = Omit<Job, 'about' | 'given' | 'progress'> &
  Readonly<{ number: number; about: string; given: string | null; done: number; of: number | null }>;

type Now = Readonly<{ now: Instant }>;
type Listed = Now & Readonly<{ of: string; limit: number }>;
type Beside = Listed & Readonly<{ than: number }>;
type Asked = Pick<JobRow, 'id' | 'kind' | 'owner' | 'about' | 'given' | 'askedAt' | 'expiresAt'>;

const COLUMNS = `number, id, kind, owner, about, given, asked_at as askedAt, expires_at as expiresAt, state,
  ended_at as endedAt, tries, done, of_all as of, parts, code`;

/** True of a job in one's own hands. */
const HELD = `id = @id and state = 'running' and fence = @fence`;

export function jobStatements(db: SqliteFile) {
  const beside = (by: 'owner' | 'kind', side: '<' | '>', order: 'asc' | 'desc') =>
    db.prepare<Beside, JobRow>(
      `select ${COLUMNS} from jobs where ${by} = @of and number ${side} @than and expires_at > @now
       order by number ${order} limit @limit`,
    );
  const listed = (by: 'owner' | 'kind') => ({
    older: beside(by, '<', 'desc'),
    newer: beside(by, '>', 'asc'),
    count: db
      .prepare<Listed, number>(
        `select count(*) from (select 1 from jobs where ${by} = @of and expires_at > @now limit @limit)`,
      )
      .pluck(),
  });
  return {
    ask: db.prepare<Asked>(
      `insert into jobs (id, kind, owner, about, given, asked_at, expires_at)
       values (@id, @kind, @owner, @about, @given, @askedAt, @expiresAt) on conflict do nothing`,
    ),
    kept: db.prepare<[string], JobRow>(`select ${COLUMNS} from jobs where id = ?`),
    find: db.prepare<[string, Instant], JobRow>(`select ${COLUMNS} from jobs where id = ? and expires_at > ?`),
    ofOwner: listed('owner'),
    ofKind: listed('kind'),
    isAny: db
      .prepare<Now & { kind: string }, 1>(
        `select 1 from jobs where kind = @kind and state in ('waiting', 'running') and expires_at > @now limit 1`,
      )
      .pluck(),
    take: db.prepare<Now & { kind: string; fence: number }, JobRow>(
      `update jobs set state = 'running', fence = @fence, tries = tries + 1
       where number = (
         select number from jobs where kind = @kind and state in ('waiting', 'running') and expires_at > @now
         order by number limit 1)
       returning ${COLUMNS}`,
    ),
    putBack: db.prepare<JobHeld>(`update jobs set state = 'waiting', tries = tries - 1 where ${HELD}`),
    advance: db.prepare<JobHeld & { done: number; of: number | null; adds: 0 | 1 }, { parts: number }>(
      `update jobs set done = @done, of_all = @of, parts = parts + @adds where ${HELD} returning parts`,
    ),
    addPart: db.prepare<[string, number, string]>('insert into job_parts values (?, ?, ?)'),
    finish: db.prepare<JobHeld & Now & { state: string; code: string | null; keepUntil: Instant }>(
      `update jobs set state = @state, code = @code, ended_at = @now, expires_at = max(expires_at, @keepUntil) where ${HELD}`,
    ),
    stop: db.prepare<Now & { id: string }>(
      `update jobs set state = 'stopped', ended_at = @now, parts = 0
       where id = @id and state in ('waiting', 'running') and expires_at > @now`,
    ),
    putAway: db.prepare<Now & { id: string }>(
      `update jobs set state = iif(state in ('waiting', 'running'), 'stopped', state), expires_at = @now, parts = 0
       where id = @id and expires_at > @now`,
    ),
    dropParts: db.prepare<[string]>('delete from job_parts where job = ?'),
    part: db
      .prepare<Now & { id: string; number: number }, string>(
        `select value from job_parts p join jobs j on j.id = p.job
         where p.job = @id and p.number = @number and j.expires_at > @now`,
      )
      .pluck(),
    over: db
      .prepare<[Instant, number], string>('select id from jobs where expires_at <= ? order by id limit ?')
      .pluck(),
    forget: db.prepare<Now & { ids: string }>(
      'delete from jobs where id in (select value from json_each(@ids)) and expires_at <= @now',
    ),
  };
}
