import type { SqliteFile } from '#platform/sqlite-file';
import { ChainVerdict, unsound } from '../access-chain/chain-verdict.ts';
import type { AccessLink, AccessVerdict } from '../port/access-journal.ts';

type Row = AccessLink & Readonly<{ entry: string; indexed: string }>;

/** Reads the journal once, writer by writer, row by row; holds one row at a time. */
export function verifyAccessLog(db: SqliteFile, kept: readonly AccessLink[]): AccessVerdict {
  const chains = new ChainVerdict(kept);
  for (const row of rowsOf(db).iterate()) {
    const wrong = chains.take({ ...row, indexed: JSON.parse(row.indexed) as string[] });
    if (wrong) return wrong;
  }
  const verdict = chains.end();
  const stray = verdict.sound ? strayOf(db).get() : undefined;
  return stray ? unsound(stray, 'children-index') : verdict;
}

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
