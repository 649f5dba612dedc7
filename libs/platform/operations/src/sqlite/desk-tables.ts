/** What a person at a desk leaves behind for a while: sessions, drafts, and where they last looked. */
export const DESK_TABLES = `
  create table sessions (
    id text primary key,
    person text not null,
    started_at text not null,
    idle_ends_at text not null,
    ends_at text not null,
    kept text
  ) strict;
  create index sessions_by_person on sessions (person);
  create index sessions_by_end on sessions (idle_ends_at);

  create table drafts (
    id text primary key,
    owner text not null,
    form text not null,
    about text not null,
    expires_at text not null,
    revision integer not null,
    saved_at text not null
  ) strict;
  create index drafts_by_owner on drafts (owner, saved_at desc, id);
  create index drafts_by_expiry on drafts (expires_at);
  create table draft_steps (
    draft text not null references drafts (id) on delete cascade,
    step text not null,
    value text not null,
    primary key (draft, step)
  ) strict, without rowid;

  create table last_looked (
    person text not null,
    list text not null,
    at text not null,
    primary key (person, list)
  ) strict, without rowid;
`;
