import type { SqliteFile } from '#platform/sqlite-file';
import { accessHash, firstAccessHash } from '../access-chain/access-chain.ts';
import type { AccessFlaw, AccessLink, AccessVerdict } from '../port/access-journal.ts';

type Row = AccessLink & Readonly<{ entry: string; indexed: string }>;

/** Reads the journal once, writer by writer, row by row; holds one row at a time. */
export function verifyAccessLog(db: SqliteFile, kept: readonly AccessLink[]): AccessVerdict {
  const expected = new Map(kept.map((link) => [placeOf(link), link]));
  let last: AccessLink | undefined;
  let [entries, writers] = [0, 0];
  for (const row of rowsOf(db).iterate()) {
    if (last?.writer !== row.writer) {
      writers++;
      last = { writer: row.writer, number: -1, hash: firstAccessHash(row.writer) };
    }
    const why = flawOf(row, last, expected.get(placeOf(row)));
    if (why) return unsound({ ...last, number: last.number + 1, hash: row.hash }, why);
    expected.delete(placeOf(row));
    last = row;
    entries++;
  }
  const cutOff = expected.values().next().value;
  if (cutOff) return unsound(cutOff, 'missing');
  const stray = strayOf(db).get();
  return stray ? unsound(stray, 'children-index') : { sound: true, entries, writers };
}

const placeOf = ({ writer, number }: AccessLink) => `${writer} ${number}`;

const unsound = ({ writer, number, hash }: AccessLink, why: AccessFlaw): AccessVerdict => ({
  sound: false,
  link: { writer, number, hash },
  why,
});

function flawOf(row: Row, last: AccessLink, kept: AccessLink | undefined): AccessFlaw | undefined {
  if (row.number !== last.number + 1) return 'missing';
  if (row.hash !== accessHash(row.writer, row.number, row.entry, last.hash)) return 'altered';
  if (kept && kept.hash !== row.hash) return 'altered';
  const named = (JSON.parse(row.entry) as { children: string[] }).children;
  const indexed = JSON.parse(row.indexed) as string[];
  return same(new Set(named), new Set(indexed)) ? undefined : 'children-index';
}

const same = (a: ReadonlySet<string>, b: ReadonlySet<string>) =>
  a.size === b.size && [...a].every((child) => b.has(child));

const rowsOf = (db: SqliteFile) =>
  db.prepare<[], Row>(
    `select writer, number, hash, entry,
       (select json_group_array(child) from access_children c where c.place = e.place) as indexed
     from access_entries e order by writer, number`,
  );

/** A line of the index that leads to no entry. */
const strayOf = (db: SqliteFile) =>
  db.prepare<[], AccessLink>(
    `select 'index' as writer, place as number, '' as hash from access_children
     where place not in (select place from access_entries) limit 1`,
  );
