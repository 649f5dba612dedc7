import type { CircumstancesFound } from '#contexts/children';
import type { CivilDate } from '#platform/time';
import { addDays } from '#statutory-rules';
import type { CircumstanceType } from '../words/circumstances-words.ts';
import { fullName } from '../words/children-words.ts';
import { wordsFor } from '../words/fact-words.ts';
import { dayWords } from '../words/times.ts';
import { row, type Names, type Row, type Worded } from '../words/wording.ts';
import { actsOnCircumstance } from './circumstance-paths.ts';
import { heldParts } from './held-parts.ts';
import { decidedByLaw, holdsFrom, ownSayByLaw } from './own-say-by-law.ts';

export type Link = Readonly<{ text: string; href: string }>;
type Held = Readonly<{ from: CivilDate; title: string; rows: readonly Row[]; acts: readonly Link[] }>;
type Dated = Held & Readonly<{ when: string }>;

/** One thing that is told of: what holds, what held before, and what is agreed for a day to come. */
export type Entry = Readonly<{
  now: (Held & Readonly<{ since: string }>) | null;
  agreed: readonly Dated[];
  earlier: readonly Dated[];
  /** Of one of several: what it is called, what nobody is to overlook, and what changes it. */
  heading: string | null;
  warnings: readonly string[];
  change: Link | null;
}>;

/** What one change says, in words; `subjectId` null of what there is one of. */
export type Told = Held & Readonly<{ subjectId: string | null; standing: unknown }>;

type Asked = Readonly<{ names: Names; mayChange: boolean }>;

/** All that was told of a part, in the order of the days. */
export function toldOf(
  type: CircumstanceType,
  found: CircumstancesFound,
  { names, mayChange }: Asked,
): readonly Told[] {
  const told = heldParts(found)[type].map(({ changeId, from, data, personal }) => ({
    ...worded(wordsFor({ type, data, personal }, names)),
    subjectId: 'subjectId' in data ? data.subjectId : null,
    from: type === 'OwnSayChanged' ? holdsFrom(from, found.ownSayBegins) : from,
    ...{ standing: { data, personal }, acts: mayChange ? actsOnCircumstance(found.childId, type, changeId) : [] },
  }));
  const all = [
    ...beforeTold(type, found).map((each) => ({ ...each, acts: [], subjectId: null, standing: null })),
    ...told,
  ].toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  // Of two from the same day the later told holds.
  return all.filter(
    (one, n) => !all.slice(n + 1).some((next) => next.from === one.from && next.subjectId === one.subjectId),
  );
}

/** What holds without being told: by the registration, or by law. */
function beforeTold(type: CircumstanceType, found: CircumstancesFound) {
  if (type === 'OwnSayChanged') return decidedByLaw(found);
  const first = asRegistered(type, found);
  return first ? [{ ...first, from: found.registered.on }] : [];
}

/** @param told of one thing, in the order of the days */
export function entryOf(told: readonly Told[], today: CivilDate): Entry {
  const at = told.findLastIndex(({ from }) => from <= today);
  return {
    ...{ heading: null, warnings: [], change: null },
    now: at === -1 ? null : { ...told[at]!, since: `Since ${dayWords(told[at]!.from)}` },
    agreed: told.slice(at + 1).map((each) => ({ ...each, when: `Not yet in force: from ${dayWords(each.from)}` })),
    earlier: told
      .slice(0, Math.max(at, 0))
      .map((each, n) => ({
        ...each,
        when: `From ${dayWords(each.from)} until ${dayWords(addDays(told[n + 1]!.from, -1))}`,
      }))
      .toReversed(),
  };
}

/** Its day stands beside it. */
const worded = ({ title, rows }: Worded): Worded => ({ title, rows: rows.filter(({ label }) => label !== 'From') });

/** What held of it before anything was told since. */
export function asRegistered(
  type: CircumstanceType,
  found: Pick<CircumstancesFound, 'registered' | 'ownSayBegins'>,
): Worded | null {
  const { address, givenNames, familyName, upn } = found.registered;
  if (type === 'OwnSayChanged') return ownSayByLaw(found);
  if (type === 'NamesChanged')
    return { title: 'As it was registered', rows: row('Name', fullName({ givenNames, familyName })) };
  if (type === 'UpnChanged') return upn === null ? null : { title: 'As it was registered', rows: row('UPN', upn) };
  if (type !== 'AddressesChanged' || address === null) return null;
  return { title: 'As it was registered', rows: row('Address', address) };
}
