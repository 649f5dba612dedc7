/** What was filled in and not recorded, for as long as somebody goes back to it. */
export const FILLED_IN_TABLE = `
  create table filled_in (
    id text primary key,
    session text not null,
    person text not null,
    form text not null,
    kept_at text not null,
    expires_at text not null,
    value text not null
  ) strict;
  create index filled_in_by_session on filled_in (session, kept_at);
  create index filled_in_by_person on filled_in (person);
  create index filled_in_by_expiry on filled_in (expires_at);
`;
