/** Where each process stands, what it has parked or was told to let go, and what it remembers. */
export const PROCESS_TABLES = `
  create table process_places (
    process text primary key,
    position text,
    event_id text,
    began_at text not null,
    check ((position is null) = (event_id is null))
  ) strict;
  insert into process_places select process, position, event_id, '2026-01-01T00:00:00.000Z' from checkpoints;
  drop table checkpoints;

  create table parked_causes (
    number integer primary key autoincrement,
    process text not null,
    subject text not null,
    cause text not null,
    stream text,
    revision integer,
    code text,
    tries integer not null,
    since text not null,
    unique (process, cause)
  ) strict;

  create table let_go (
    number integer primary key autoincrement,
    process text not null,
    cause text not null,
    code text,
    reason text not null,
    at text not null
  ) strict;
  create index let_go_of_process on let_go (process, number);

  create table process_states (
    process text not null,
    subject text not null,
    version integer not null,
    state text not null,
    wake_at text,
    primary key (process, subject)
  ) strict, without rowid;
  create index process_states_due on process_states (process, wake_at) where wake_at is not null;

  create table process_requests (
    number integer primary key autoincrement,
    request text not null unique
  ) strict;
`;

/** What was asked for before it had a name keeps one that nobody asks under again. */
export const PROCESS_REQUESTS_NAMED = `
  alter table process_requests add column id text not null default '';
  update process_requests set id = 'asked-before-' || number;
`;

/** Under which lease a process was moved last. */
export const PROCESS_PLACES_FENCED = `alter table process_places add column fence integer not null default 0;`;
