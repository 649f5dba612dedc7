/** Longer work, and the sealed parts of what comes of it. */
export const JOB_TABLES = `
  create table jobs (
    number integer primary key autoincrement,
    id text not null unique,
    kind text not null,
    owner text not null,
    about text not null,
    given text,
    asked_at text not null,
    expires_at text not null,
    state text not null default 'waiting' check (state in ('waiting', 'running', 'done', 'failed', 'stopped')),
    ended_at text,
    tries integer not null default 0,
    fence integer not null default 0,
    done integer not null default 0,
    of_all integer,
    parts integer not null default 0,
    code text
  ) strict;
  create index jobs_to_do on jobs (kind, number) where state in ('waiting', 'running');
  create index jobs_of_owner on jobs (owner, number);
  create index jobs_of_kind on jobs (kind, number);
  create index jobs_by_expiry on jobs (expires_at);
  create table job_parts (
    job text not null references jobs (id) on delete cascade,
    number integer not null,
    value text not null,
    primary key (job, number)
  ) strict, without rowid;
`;
