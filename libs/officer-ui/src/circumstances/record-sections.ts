import type { CircumstancesFound } from '#contexts/children';
import type { CivilDate } from '#platform/time';
import type { TakenBack } from '../child-line/taken-back.ts';
import type { CircumstanceType } from '../words/circumstances-words.ts';
import { wordsFor } from '../words/fact-words.ts';
import { dayWords } from '../words/times.ts';
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
  /** What stands struck through: it was told of it, and voided since. */
  voided: readonly Struck[];
  /** Of several, those that are over. */
  over: Readonly<{ called: string; entries: readonly Entry[] }>;
}>;

/** What the page draws struck through: as everywhere, but with the day from which it held in place of that on which it was told. */
type Struck = Readonly<{ title: string; href: string; texts: readonly string[] }>;
type Asked = Readonly<{ today: CivilDate; names: Names; mayChange: boolean; takenBack: readonly TakenBack[] }>;

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
      voided: asked.takenBack
        .filter(({ fact }) => fact.type === type)
        .map((one) => struck(one, each !== undefined, asked)),
    },
    act: asked.mayChange ? { text, href: `/line/${found.childId}/${partPaths[type]}` } : null,
  };
}

/** What it said, from when, who took it back and why. One of several is called by what is said of it first. */
function struck({ fact, href, says, names }: TakenBack, isOneOfSeveral: boolean, { names: around }: Asked): Struck {
  const { title, rows } = wordsFor(fact, { ...names, ...(around.around && { around: around.around }) });
  const { from } = fact.data as { from: CivilDate };
  const told = rows.filter(({ label }) => label !== 'From');
  const called = isOneOfSeveral ? told[0]?.texts[0] : undefined;
  const others = called === undefined ? told : told.slice(1);
  const said = others.map(({ label, texts }) => `${label}: ${texts.join(', ')}`);
  return { title: called ?? title, href, texts: [`From ${dayWords(from)}`, ...said, ...says] };
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
