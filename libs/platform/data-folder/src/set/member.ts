/** The last row of a table that is only ever added to: its number, and what it is known by. */
export type Mark = Readonly<{ number: number; id: string }>;
/** How far each of them had grown, by what they hold: `events`, `keys` … */
export type Marks = Readonly<Record<string, Mark>>;

/** A table that is only ever added to, and how its rows are numbered and known: by it an older copy of a file is told. */
export type Growth = Readonly<{
  what: string;
  table: string;
  number: string;
  id: string;
  /** SQL for what the numbers belong to: those that a witness gives of another numbering tell nothing here. */
  numbering?: string;
}>;
/** A question to one file that tells how far another has grown: rows of number, id and numbering. */
export type Witness = Readonly<{ of: string; sql: string }>;

/** A file of a set. One that can be made again from the others is `rebuilt`; without any other there is no set. */
export type Member = Readonly<{
  file: string;
  grows: readonly Growth[];
  witnesses: readonly Witness[];
  rebuilt: boolean;
}>;

/** The further of two marks each. */
export function furthest(all: readonly Marks[]): Marks {
  const marks: Record<string, Mark> = {};
  for (const [what, mark] of all.flatMap((each) => Object.entries(each)))
    if (mark.number > (marks[what]?.number ?? 0)) marks[what] = mark;
  return marks;
}
