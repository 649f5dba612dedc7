import type { CircumstancesFound } from '#contexts/children';
import type { CivilDate } from '#platform/time';
import type { PersonTold } from '#pure/children';
import { childPath } from '../child-line/line-path.ts';
import { nameSpoken } from '../words/children-words.ts';
import { isClosed, type Names } from '../words/wording.ts';

export type PersonAround = PersonTold & Readonly<{ subjectId: string; since: CivilDate }>;

/** The people around a child of whom something opens, as each stands on the day, or will; whoever is called first stands first. */
export function peopleAround(
  { people }: Pick<CircumstancesFound, 'people'>,
  today: CivilDate,
): readonly PersonAround[] {
  const each = Map.groupBy(people, ({ data }) => data.subjectId);
  return [...each]
    .flatMap(([subjectId, told]) => {
      const { from, personal } = told.findLast((one) => one.from <= today) ?? told[0]!;
      return isClosed(personal.person) ? [] : { ...personal.person, subjectId, since: from };
    })
    .toSorted((a, b) => placeOf(a) - placeOf(b));
}

const LAST = 100;

/** Whoever is not called, and whoever is gone, stands behind. */
export const placeOf = ({ callOrder, presence }: Pick<PersonTold, 'callOrder' | 'presence'>): number =>
  (callOrder ?? LAST) + (presence === 'around' ? 0 : LAST);

/** With what the people around the child are called. */
export function namesAround(
  found: Pick<CircumstancesFound, 'people' | 'siblingsCalled'>,
  names: Names,
  today: CivilDate,
): Names {
  const siblings = new Map(found.siblingsCalled.map((each) => [each.childId, each]));
  const known = new Map(peopleAround(found, today).map(({ subjectId, name }) => [subjectId, name]));
  const sibling: Names['sibling'] = (id) => {
    const called = siblings.get(id);
    return called && { name: nameSpoken(called), href: childPath(id) };
  };
  return { ...names, around: (id) => known.get(id), sibling };
}

/** What whoever speaks with this person must not tell them. */
export const keptFromThem = (people: readonly PersonAround[], subjectId: string): readonly string[] =>
  people.flatMap(({ name, keptFrom }) => (keptFrom.includes(subjectId) ? name : []));
