import { listInWords } from '#statutory-rules';
import type { ChildrenFound, RegisterChildRequest } from '#contexts/children';
import type { CivilDate } from '#platform/time';
import { nameSpoken } from '../words/children-words.ts';
import type { Question } from '../forms/form-declaration.ts';
import type { SchoolsNamed } from '../schools/schools-named.ts';
import { foundChild, heldElsewhere } from '../find-child/found-children.ts';

type Terms = Readonly<{ name: string | null; dateOfBirth: CivilDate | null; upn: string | null }>;

/**
 * Children whom the search gives for this name and date of birth, or for this UPN: one of them may be this child.
 * @param itself the child that this form registers: once it is on record the form was sent before, and asks no more than it did then
 */
export async function possibleDuplicates(
  asked: RegisterChildRequest,
  itself: string | null,
  search: (terms: Terms) => Promise<ChildrenFound>,
  schools: (urns: readonly (number | null)[]) => Promise<SchoolsNamed>,
): Promise<Question | null> {
  const { dateOfBirth = null, upn } = asked;
  const name = nameSpoken(asked).slice(0, 100);
  const found = [
    alikeByName(await search({ name, dateOfBirth, upn: null }), dateOfBirth),
    ...(upn === null ? [] : [await search({ name: null, dateOfBirth: null, upn })]),
  ];
  const named = await schools(found.flatMap(({ items }) => items.map(({ schoolUrn }) => schoolUrn)));
  const children = found.flatMap((each, n) => {
    const alike = n === 0 ? byName : byUpn;
    return [
      ...each.items.map((item) => ({ ...inWords(foundChild(item, named)), matches: alike(item.identity, asked) })),
      ...heldElsewhere(each).map((one) => ({ ...ofAnotherTeam(one), matches: n === 0 ? NAME_AND_BIRTH : UPN })),
    ];
  });
  const once = children
    .filter(({ childId }, n) => children.findIndex((other) => other.childId === childId) === n && childId !== itself)
    .map((child) => ({ ...child, matches: matchesOf(child.childId, children) }));
  return once.length === 0
    ? null
    : { key: once.map(({ childId }) => childId).join(' '), children: once, asksWhy: true };
}

const UPN = ['UPN'];
const NAME_AND_BIRTH = ['name', 'date of birth'];
type Who = ChildrenFound['items'][number]['identity'];

/** What the search went by. */
const byName = (who: Who, asked: RegisterChildRequest): readonly string[] => {
  const same = [who, ...who.otherNames].some(
    (name) => nameSpoken(name).toLowerCase() === nameSpoken(asked).toLowerCase(),
  );
  const bornSame = who.dateOfBirth !== null && who.dateOfBirth === asked.dateOfBirth;
  if (!bornSame) return [same ? 'name' : 'a like name'];
  return same ? NAME_AND_BIRTH : ['date of birth', 'a like name'];
};

/** Where no date of birth narrows it down, those alone whose name is written so. */
const alikeByName = (found: ChildrenFound, dateOfBirth: CivilDate | null): ChildrenFound =>
  dateOfBirth !== null ? found : { ...found, items: found.items.filter(({ foundBy }) => foundBy !== 'sounds-alike') };

const byUpn = (): readonly string[] => UPN;

/** In words, by all searches that found the child. */
const matchesOf = (
  childId: string,
  found: readonly Readonly<{ childId: string; matches: readonly string[] }>[],
): string => listInWords([...new Set(found.flatMap((each) => (each.childId === childId ? each.matches : [])))]);

/** The children whom a question was about, by its key. */
export const childrenIn = (key: string): readonly string[] => key.split(' ');

const inWords = ({ childId, href, name, bornSaid, upn, school, how }: ReturnType<typeof foundChild>) => ({
  ...{ childId, href, name },
  facts: [bornSaid, ...(upn ? [`UPN ${upn}`] : []), school, ...how].join(', '),
});

/** Of a child of another team no more is known here than that it is on record. */
const ofAnotherTeam = ({ childId, href, team }: ReturnType<typeof heldElsewhere>[number]) => ({
  ...{ childId, href },
  name: `A child of the ${team}`,
  facts: `ask the ${team} first: opening the record needs a reason`,
});
