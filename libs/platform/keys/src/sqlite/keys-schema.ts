/**
 * An ended key keeps its row: the wrapped bytes are overwritten by as many zeros, so that SQLite writes them in place
 * and no page that is split or joined keeps a copy. What was ordered stays in `destructions`, also for keys that were
 * never made here; its numbers tell other servers what has ended since they last looked.
 *
 * `made` remembers each key beside the key itself, numbered without a gap: a row that a bad disk or a hand took out of
 * `keys` is known by its absence, and no second key is made under its id.
 */
export const KEYS_SCHEMA = [
  `
  create table store (one integer primary key check (one = 1), check_value blob not null) strict;

  create table keys (
    id integer primary key,
    kid text not null unique,
    subject text not null,
    purpose text not null check (purpose in ('record', 'document')),
    ended integer not null default 0 check (ended in (0, 1)),
    wrapped blob not null check (length(wrapped) = 60)
  ) strict;
  create index keys_of_subject on keys (subject);

  create table destructions (
    number integer primary key autoincrement,
    subject text unique,
    kid text unique,
    at text not null,
    check ((subject is null) <> (kid is null))
  ) strict;

  create trigger a_key_is_never_deleted before delete on keys
  begin select raise(abort, 'a key is ended, never deleted'); end;
  create trigger an_ended_key_stays_ended before update on keys when old.ended = 1
  begin select raise(abort, 'an ended key stays ended'); end;
  create trigger a_destruction_is_not_changed before update on destructions
  begin select raise(abort, 'a destruction is not taken back'); end;
  create trigger a_destruction_is_not_deleted before delete on destructions
  begin select raise(abort, 'a destruction is not taken back'); end;
  `,
  `
  create table made (id integer primary key, kid text not null unique, subject text not null) strict;
  insert into made select id, kid, subject from keys;

  create trigger a_key_is_remembered after insert on keys
  begin insert or ignore into made values (new.id, new.kid, new.subject); end;
  create trigger what_was_made_is_not_changed before update on made
  begin select raise(abort, 'what was made was made'); end;
  create trigger what_was_made_is_not_forgotten before delete on made
  begin select raise(abort, 'what was made was made'); end;
  `,
];
