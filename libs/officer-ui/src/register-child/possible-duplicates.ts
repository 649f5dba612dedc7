import { listInWords } from '#statutory-rules';
import type { ChildrenFound, RegisterChildRequest } from '#contexts/children';
import type { CivilDate } from '#platform/time';
import type { Question } from '../forms/form-declaration.ts';
import { foundChildren } from '../start/found-children.ts';

type Terms = Readonly<{ name: string | null; dateOfBirth: CivilDate | null; upn: string | null }>;

/**
 * Children whom the search gives for this name and date of birth, or for this UPN: one of them may be this child.
 * @param itself the child that this form registers: once it is on record the form was sent before, and asks nothing more
 */
export async function possibleDuplicates(
  asked: RegisterChildRequest,
  itself: string | null,
  search: (terms: Terms) => Promise<ChildrenFound>,
): Promise<Question | null> {
  const { givenNames, familyName, dateOfBirth, upn } = asked;
  const name = `${givenNames} ${familyName}`.slice(0, 100);
  const found = [
    await search({ name, dateOfBirth, upn: null }),
    ...(upn === null ? [] : [await search({ name: null, dateOfBirth: null, upn })]),
  ];
  const ids = found.flatMap(({ items, elsewhere }) => [...items, ...elsewhere].map(({ childId }) => childId));
  if (ids.some((childId) => childId === itself)) return null;
  const children = found.flatMap((each, n) => {
    const shown = foundChildren(each);
    const alike = n === 0 ? byName : byUpn;
    return [
      ...shown.children.map((child, at) => ({ ...child, matches: alike(each.items[at]!.identity, asked) })),
      ...shown.elsewhere.map(heldElsewhere).map((child) => ({ ...child, matches: n === 0 ? NAME_AND_BIRTH : UPN })),
    ];
  });
  const once = children
    .filter(({ href }, n) => children.findIndex((other) => other.href === href) === n)
    .map((child) => ({ ...child, matches: matchesOf(child.href, children) }));
  return once.length === 0 ? null : { key: once.map(({ href }) => href).join(' '), children: once, asksWhy: true };
}

const UPN = ['UPN'];
const NAME_AND_BIRTH = ['name', 'date of birth'];
type Who = ChildrenFound['items'][number]['identity'];

/** What the search went by. */
const byName = ({ givenNames, familyName }: Who, asked: RegisterChildRequest): readonly string[] => {
  const same = `${givenNames} ${familyName}`.toLowerCase() === `${asked.givenNames} ${asked.familyName}`.toLowerCase();
  return same ? NAME_AND_BIRTH : ['date of birth', 'a like name'];
};
const byUpn = (): readonly string[] => UPN;

/** In words, by all searches that found the child. */
const matchesOf = (href: string, found: readonly Readonly<{ href: string; matches: readonly string[] }>[]): string =>
  listInWords([...new Set(found.flatMap((each) => (each.href === href ? each.matches : [])))]);

/** The children whom a question was about, by its key. */
export const childrenIn = (key: string): readonly string[] => key.split(' ').map((href) => href.replace(/^.*\//, ''));

/** Of a child of another team no more is known here than that it is on record. */
const heldElsewhere = ({ href, team }: Readonly<{ href: string; team: string }>) => ({
  href,
  name: `A child of the ${team}`,
  facts: `ask the ${team} first: opening the record needs a reason`,
});
