import type { CircumstancesFound } from '#contexts/children';
import type { CivilDate } from '#platform/time';
import { wordsFor } from '../words/fact-words.ts';
import { dayWords } from '../words/times.ts';
import type { CircumstanceType } from '../words/circumstances-words.ts';
import { row, type Names, type Row, type Worded } from '../words/wording.ts';
import { actsOnCircumstance, partPaths } from './circumstance-paths.ts';
import { heldParts } from './held-parts.ts';

type Link = Readonly<{ text: string; href: string }>;
type Held = Readonly<{ from: CivilDate; title: string; rows: readonly Row[]; acts: readonly Link[] }>;

/** A part of the record: what holds, what held before, and what is agreed for a day to come. */
export type Section = Readonly<{
  id: string;
  title: string;
  now: (Held & Readonly<{ since: string }>) | null;
  agreed: readonly (Held & Readonly<{ when: string }>)[];
  earlier: readonly (Held & Readonly<{ when: string }>)[];
  act: Link | null;
}>;

/** In the order in which they are looked for. */
const TITLES: Readonly<Record<CircumstanceType, readonly [title: string, called: string]>> = {
  AddressesChanged: ['Addresses', 'the addresses'],
  SenStatusChanged: ['Special educational needs and plan', 'the SEN status or the plan'],
  CareStatusChanged: ['Care status', 'the care status'],
};

type Asked = Readonly<{ today: CivilDate; names: Names; mayChange: boolean }>;

export const recordSections = (found: CircumstancesFound, asked: Asked): readonly Section[] =>
  (Object.keys(TITLES) as CircumstanceType[]).map((type) => sectionOf(type, found, asked));

function sectionOf(type: CircumstanceType, found: CircumstancesFound, { today, names, mayChange }: Asked): Section {
  const { childId, registered } = found;
  const told = heldParts(found)[type].map(({ changeId, from, data, personal }) => ({
    ...worded(wordsFor({ type, data, personal }, names)),
    ...{ from, acts: mayChange ? actsOnCircumstance(childId, type, changeId) : [] },
  }));
  const first = asRegistered(type, found);
  const all: readonly Held[] = [...(first ? [{ ...first, from: registered.on, acts: [] }] : []), ...told]
    // Of two from the same day the later told holds.
    .toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
    .filter(({ from }, n, those) => those[n + 1]?.from !== from);
  const at = all.findLastIndex(({ from }) => from <= today);
  const [title, called] = TITLES[type];
  return {
    ...{ id: partPaths[type], title },
    now: at === -1 ? null : { ...all[at]!, since: `Since ${dayWords(all[at]!.from)}` },
    agreed: all.slice(at + 1).map((each) => ({ ...each, when: `From ${dayWords(each.from)}, as agreed` })),
    earlier: all
      .slice(0, Math.max(at, 0))
      .map((each, n) => ({ ...each, when: `From ${dayWords(each.from)} to before ${dayWords(all[n + 1]!.from)}` }))
      .toReversed(),
    act: mayChange
      ? { text: `${all.length ? 'Change' : 'Record'} ${called}`, href: `/line/${childId}/${partPaths[type]}` }
      : null,
  };
}

/** Its day stands beside it. */
const worded = ({ title, rows }: Worded): Worded => ({ title, rows: rows.filter(({ label }) => label !== 'From') });

/** What held of it before anything was told since. */
export function asRegistered(
  type: CircumstanceType,
  { registered: { address } }: Pick<CircumstancesFound, 'registered'>,
): Worded | null {
  if (type !== 'AddressesChanged' || address === null) return null;
  return { title: 'As it was registered', rows: row('Address', address) };
}
