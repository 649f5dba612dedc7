import type { CircumstancesFound } from '#contexts/children';
import type { CivilDate } from '#platform/time';
import type { CircumstanceType } from '../words/circumstances-words.ts';
import type { Names } from '../words/wording.ts';
import { partPaths } from './circumstance-paths.ts';
import { namesAround } from './people-around.ts';
import { entryOf, toldOf, type Entry, type Link, type Told } from './record-entries.ts';
import { PARTS, type Each } from './record-parts.ts';

/** A part of the record. */
export type Section = Readonly<{
  id: string;
  title: string;
  act: Link | null;
  /** Whether there may be several of it. */
  counted: boolean;
  entries: readonly Entry[];
  /** Of several, those that are over. */
  over: Readonly<{ called: string; entries: readonly Entry[] }>;
}>;

type Asked = Readonly<{ today: CivilDate; names: Names; mayChange: boolean }>;

export function recordSections(found: CircumstancesFound, asked: Asked): readonly Section[] {
  const names = namesAround(found, asked.names, asked.today);
  return (Object.keys(PARTS) as CircumstanceType[]).map((type) => sectionOf(type, found, { ...asked, names }));
}

function sectionOf(type: CircumstanceType, found: CircumstancesFound, asked: Asked): Section {
  const { title, called, each } = PARTS[type] as Readonly<{ title: string; called: string; each?: Each<never> }>;
  const told = toldOf(type, found, asked);
  const { entries, over } = each
    ? severalOf(type, told, each, found, asked)
    : { entries: told.length === 0 ? [] : [entryOf(told, asked.today)], over: [] };
  const text = each ? each.adds : `${entries.length ? 'Change' : 'Record'} ${called}`;
  return {
    ...{
      id: partPaths[type],
      title,
      entries,
      over: { called: each?.over ?? '', entries: over },
      counted: each !== undefined,
    },
    act: asked.mayChange ? { text, href: `/line/${found.childId}/${partPaths[type]}` } : null,
  };
}

/** Each with a heading of its own, in the order that its kind has; those that are over apart. */
function severalOf(
  type: CircumstanceType,
  told: readonly Told[],
  each: Each<never>,
  found: CircumstancesFound,
  { today, mayChange }: Asked,
) {
  const all = [...Map.groupBy(told, ({ subjectId }) => subjectId!)].map(([subjectId, ofIt]) => {
    const standing = (ofIt.findLast(({ from }) => from <= today) ?? ofIt[0]!).standing as never;
    const change = { text: 'Change', href: `/line/${found.childId}/${partPaths[type]}/${subjectId}` };
    const of = { warnings: each.warns?.(found, today, subjectId) ?? [], change: mayChange ? change : null };
    return { standing, entry: { ...withHeading(entryOf(ofIt, today)), ...of } };
  });
  const inPlace = all.toSorted((a, b) => each.place(a.standing) - each.place(b.standing));
  const those = (over: boolean) =>
    inPlace.flatMap(({ standing, entry }) => (each.isOver(standing) === over ? entry : []));
  return { entries: those(false), over: those(true) };
}

/** What is said of it first is what it is called. */
function withHeading({ now, ...entry }: Entry): Entry {
  const [first, ...rows] = (now ?? entry.agreed[0]!).rows;
  return { ...entry, heading: first?.texts[0] ?? null, now: now && { ...now, rows } };
}
