import { basename } from 'node:path';
import type { Database } from 'better-sqlite3';
import {
  belongingIn,
  concerning,
  growthReader,
  holds,
  witnessedIn,
  type Belonging,
  type Witnessed,
} from './belonging.ts';
import { isFault, lookAtFile, sqliteFault, type FileFault, type Reading } from './look-at-file.ts';
import { furthest, type Mark, type Marks, type Member } from './member.ts';

/** A file that is not as the others say it should be. */
export type Fault =
  | FileFault
  | Readonly<{ state: 'stranger' }>
  | Readonly<{ state: 'older'; what: string; known: Mark; has: Mark | null; holds: boolean }>;

export type Examined = Readonly<{
  /** Null when it cannot be told: no file says. */
  belonging: Belonging | null;
  faults: ReadonlyMap<Member, Fault>;
  /** How far the files have grown, as they are. */
  marks: Marks;
  /** What they keep of others, those outside the folder too. */
  witnessed: readonly Witnessed[];
}>;

type Open = Readonly<{ member: Member; db: Database }>;

/** Looks at each file by itself, and at all of them together. Makes nothing, changes nothing. */
export function examineSet(members: readonly Member[], { reading }: Readonly<{ reading: Reading }>): Examined {
  const faults = new Map<Member, Fault>();
  const open: Open[] = [];
  try {
    for (const member of members) {
      const found = lookAtFile(member.file, reading);
      if (isFault(found)) faults.set(member, found);
      else open.push({ member, db: found });
    }
    return together(open, faults);
  } finally {
    for (const { db } of open) db.close();
  }
}

/** What was known first, what there is afterwards: beside a server that goes on writing, nothing then looks older. */
function together(open: readonly Open[], faults: Map<Member, Fault>): Examined {
  const ofEach = <T>(work: (each: Open) => T): Map<Open, T> => new Map(open.flatMap((each) => readable(each, work)));
  /** A damaged page shows only to who reads it. */
  function readable<T>(each: Open, work: (each: Open) => T): [Open, T][] {
    if (faults.has(each.member)) return [];
    try {
      return [[each, work(each)]];
    } catch (error) {
      faults.set(each.member, sqliteFault(error));
      return [];
    }
  }

  const told = ofEach(({ db }) => belongingIn(db));
  const belonging = majority([...told].filter(([{ member }]) => !member.rebuilt).map(([, each]) => each));
  for (const [{ member }, own] of told)
    if (own?.set !== belonging?.set || own?.mode !== belonging?.mode) faults.set(member, { state: 'stranger' });
  const witnessed = [...ofEach(({ db, member }) => witnessedIn(db, member)).values()].flat();
  const concerned = ofEach(({ db, member }) => member.grows.flatMap((growth) => concerning(db, growth, witnessed)));
  const knownTo = ofEach((each) => told.get(each)?.marks ?? {});
  const known = furthest([...knownTo.values(), ...[...concerned.values()].flat()]);
  const marks = furthest([...ofEach(({ db, member }) => growthReader(db, member)()).values()]);
  for (const [{ member }, fault] of ofEach(({ db, member }) => olderThan(db, member, known, marks)))
    if (fault) faults.set(member, fault);
  return { belonging, faults, marks, witnessed };
}

function olderThan(db: Database, { grows }: Member, known: Marks, marks: Marks): Fault | null {
  for (const growth of grows) {
    const mark = known[growth.what];
    if (!mark || holds(db, growth, mark)) continue;
    const has = marks[growth.what] ?? null;
    return { state: 'older', what: growth.what, known: mark, has, holds: (has?.number ?? 0) >= mark.number };
  }
  return null;
}

/**
 * What most of them say; of two that disagree, the first. Null when none was ever told. Settled is what the least knowing
 * of them knows: an older file has not seen more.
 */
function majority(told: readonly (Belonging | null)[]): Belonging | null {
  const groups = [...Map.groupBy(told, (each) => (each ? `${each.set} ${each.mode}` : ''))];
  const [largest] = groups.filter(([name]) => name !== '').sort(([, a], [, b]) => b.length - a.length);
  if (!largest) return null;
  const [least] = largest[1].map((each) => each!.settled).sort((a, b) => ((a ?? '') < (b ?? '') ? -1 : 1));
  return { ...largest[1][0]!, settled: least! };
}

/** A fault in words. */
export function faultWords({ file }: Member, fault: Fault): string {
  const name = basename(file);
  switch (fault.state) {
    case 'missing':
      return `${name} is gone.`;
    case 'empty':
      return `${name} is empty.`;
    case 'closed':
      return `${name} cannot be opened (${fault.why}): the user who runs this must be able to read and write it.`;
    case 'damaged':
      return `${name} is damaged (${fault.why}).`;
    case 'stranger':
      return `${name} belongs to another store than the files beside it.`;
    case 'older': {
      if (fault.holds) return `${name} is another one than was here: the files beside it know other ${fault.what}.`;
      const has = fault.has
        ? `it ends with number ${fault.has.number} of its ${fault.what}`
        : `it has no ${fault.what}`;
      return `${name} is older than the files beside it: ${has}, and they know of number ${fault.known.number}.`;
    }
  }
}
