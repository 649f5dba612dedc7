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
  { givenNames, familyName, dateOfBirth, upn }: RegisterChildRequest,
  itself: string | null,
  search: (terms: Terms) => Promise<ChildrenFound>,
): Promise<Question | null> {
  const name = `${givenNames} ${familyName}`.slice(0, 100);
  const found = [
    await search({ name, dateOfBirth, upn: null }),
    ...(upn === null ? [] : [await search({ name: null, dateOfBirth: null, upn })]),
  ];
  const ids = found.flatMap(({ items, elsewhere }) => [...items, ...elsewhere].map(({ childId }) => childId));
  if (ids.some((childId) => childId === itself)) return null;
  const children = found.flatMap((each) => {
    const shown = foundChildren(each);
    return [...shown.children, ...shown.elsewhere.map(heldElsewhere)];
  });
  const once = children.filter(({ href }, n) => children.findIndex((other) => other.href === href) === n);
  return once.length === 0 ? null : { key: once.map(({ href }) => href).join(' '), children: once };
}

/** Of a child of another team no more is known here than that it is on record. */
const heldElsewhere = ({ href, team }: Readonly<{ href: string; team: string }>) => ({
  href,
  name: `A child of the ${team}`,
  facts: `ask the ${team} first: opening the record needs a reason`,
});
