import type { Database, Statement } from 'better-sqlite3';
import type { Growth, Mark, Marks, Member } from './member.ts';

/** What a file says of the set that it is one of. */
export type Belonging = Readonly<{
  set: string;
  mode: string;
  /** How far the files had grown when this was written. Never ahead of what is on the disk. */
  marks: Marks;
  /** Up to which event the keys were known to hold what the events need, and the destroyed to be ended. */
  settled: string | null;
}>;

const TABLE = `
  create table if not exists data_set (
    only integer primary key check (only = 1),
    set_id text not null,
    mode text not null,
    marks text not null,
    settled text
  ) strict`;

type Row = Readonly<{ set: string; mode: string; marks: string; settled: string | null }>;

/** Null when it was never told. */
export function belongingIn(db: Database): Belonging | null {
  if (db.prepare("select 1 from sqlite_schema where name = 'data_set'").get() === undefined) return null;
  const row = db.prepare<[], Row>('select set_id as "set", mode, marks, settled from data_set where only = 1').get();
  return row ? { ...row, marks: JSON.parse(row.marks) as Marks } : null;
}

export function tellBelonging(db: Database, belonging: Belonging): void {
  db.exec(TABLE);
  belongingWriter(db)(belonging);
}

export function belongingWriter(db: Database): (belonging: Belonging) => void {
  const write = db.prepare<[string, string, string, string | null]>(
    'insert or replace into data_set (only, set_id, mode, marks, settled) values (1, ?, ?, ?, ?)',
  );
  return ({ set, mode, marks, settled }) => void write.run(set, mode, JSON.stringify(marks), settled);
}

/** How far the tables of a file have grown, as it is now. */
export function growthReader(db: Database, { grows }: Member): () => Marks {
  const readers = grows.flatMap((growth) => {
    const last = preparedIfKnown<Mark>(db, lastOf(growth));
    return last ? [{ what: growth.what, last }] : [];
  });
  return () =>
    Object.fromEntries(
      readers.flatMap(({ what, last }) => {
        const mark = last.get();
        return mark ? [[what, mark]] : [];
      }),
    );
}

export type Witnessed = Mark & Readonly<{ what: string; numbering: string }>;

/** What else in a file tells how far others have grown. */
export const witnessedIn = (db: Database, { witnesses }: Member): readonly Witnessed[] =>
  witnesses.flatMap(({ of, sql }) =>
    (preparedIfKnown<Mark & { numbering: string }>(db, sql)?.all() ?? []).map((mark) => ({ what: of, ...mark })),
  );

/** Of what was witnessed, what concerns the rows that a file numbers. */
export function concerning(
  db: Database,
  { what, numbering }: Growth,
  witnessed: readonly Witnessed[],
): readonly Marks[] {
  const own = numbering === undefined ? undefined : db.prepare<[], string>(`select ${numbering}`).pluck().get();
  return witnessed
    .filter((mark) => mark.what === what && mark.numbering === own)
    .map(({ number, id }) => ({ [what]: { number, id } }));
}

/** Whether a file holds the row that a mark names. */
export function holds(db: Database, { table, number, id }: Growth, mark: Mark): boolean {
  const named = preparedIfKnown<string, [number]>(db, `select ${id} from ${table} where ${number} = ?`);
  return named === null || named.pluck().get(mark.number) === mark.id;
}

/** A file of an earlier release may lack the table: it is brought up to date when it is opened, after the look. */
function preparedIfKnown<Row, Given extends unknown[] = []>(db: Database, sql: string): Statement<Given, Row> | null {
  try {
    return db.prepare<Given, Row>(sql);
  } catch (error) {
    if ((error as { code?: string }).code === 'SQLITE_ERROR') return null;
    throw error;
  }
}

/** By its place in the row: a name would stand for what is answered under it. */
const lastOf = ({ table, number, id }: Growth): string =>
  `select ${number} as number, ${id} as id from ${table} order by 1 desc limit 1`;
