/** An entry stands from the version that brought it up to the one that changed it or no longer held it. */
export const REFERENCE_SCHEMA: readonly string[] = [
  `create table versions (
    list text not null,
    number integer not null,
    published_on text not null,
    digest text not null,
    taken_at text not null,
    entries integer not null,
    primary key (list, number)
  ) strict, without rowid;
  create table entries (
    id integer primary key,
    list text not null,
    key text not null,
    words text not null,
    content text not null,
    since integer not null,
    until integer
  ) strict;
  create unique index entries_standing on entries (list, key) where until is null;
  create index entries_by_key on entries (list, key, since);
  create virtual table entry_words using fts5 (list unindexed, words, content='', contentless_delete=1, prefix='1 2 3', tokenize='ascii');`,
];
