/** Of which kind the reason of an entry is. An entry that somebody altered is of none: that it was altered says `verify`. */
export const KIND_OF_REASON = `iif(json_valid(entry), json_extract(entry, '$.reasonKind'), null)`;

/** Entries with such a reason are found without reading all others, and counted, by kind, without reading any. */
export const ACCESS_REASONS_FOUND = `
  create index access_for_a_reason on access_entries (place, ${KIND_OF_REASON}) where ${KIND_OF_REASON} is not null;
`;

/** A BEFORE INSERT trigger too: INSERT OR REPLACE would delete without firing the trigger on DELETE. */
export const ACCESS_JOURNAL_TABLES = `
  create table access_entries (
    place integer primary key autoincrement,
    writer text not null,
    number integer not null,
    entry text not null,
    hash text not null,
    unique (writer, number)
  ) strict;
  create table access_children (
    child text not null,
    place integer not null,
    primary key (child, place)
  ) strict, without rowid;
  create index access_children_by_place on access_children (place);

  create trigger an_access_is_not_changed before update on access_entries
  begin select raise(abort, 'the access journal is only ever added to'); end;
  create trigger an_access_is_not_deleted before delete on access_entries
  begin select raise(abort, 'the access journal is only ever added to'); end;
  create trigger an_access_is_not_replaced before insert on access_entries
  when exists (select 1 from access_entries where place = new.place or (writer = new.writer and number = new.number))
  begin select raise(abort, 'the access journal is only ever added to'); end;
  create trigger an_access_child_is_not_changed before update on access_children
  begin select raise(abort, 'the access journal is only ever added to'); end;
  create trigger an_access_child_is_not_deleted before delete on access_children
  begin select raise(abort, 'the access journal is only ever added to'); end;
`;

/**
 * Said in the same words by who asks, so that the index is used. Not as JSON: an entry that somebody spoilt is for the chain
 * to name, and keeps nobody from the others. Nothing else in an entry can read so: it holds codes.
 */
export const IS_TAKEN_OUT = `instr(entry, '"left":{') > 0`;

/** A few among millions: found without a look at the rest. */
export const TAKEN_OUT_INDEX = `create index access_taken_out on access_entries (place) where ${IS_TAKEN_OUT};`;

/** Whoever is asked why has opened nothing yet. Not as JSON, for the same reason. */
export const WAS_ASKED_WHY = `instr(entry, '"outcome":"asked-why"') > 0`;

/** Hit upon something that is withheld. Not as JSON, likewise. */
export const WAS_TRIED = `instr(entry, '"outcome":"tried"') > 0`;

/** A few among millions, which whoever is told of them looks for each time. */
export const TRIED_INDEX = `create index access_tried on access_entries (place) where ${WAS_TRIED};`;
