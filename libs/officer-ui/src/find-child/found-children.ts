import type { ChildrenFound, OtherSystem } from '#contexts/children';
import { listInWords } from '#statutory-rules';
import { childPath } from '../child-line/line-path.ts';
import { linked, said } from '../patterns/list-table.ts';
import { schoolListed, type SchoolsNamed } from '../schools/schools-named.ts';
import { systemCalled } from '../words/other-numbers-words.ts';
import { closedInList } from '../words/closing-words.ts';
import { nameSpoken } from '../words/children-words.ts';
import { teamWords } from '../words/people.ts';
import type { findChildForm } from './find-child-form.ts';
import { birthWords, bornWords } from '../words/birth-words.ts';

const HOW = {
  'as-written': [],
  'other-spelling': ['Found by another spelling of the name'],
  'sounds-alike': ['Found because the name sounds alike'],
} as const;

const columns = [{ text: 'Child' }, { text: 'Born', isShort: true }, { text: 'UPN' }, { text: 'School' }];

export const bornOf = ({ dateOfBirth, birthIsEstimated }: Identity) => ({ dateOfBirth, isEstimated: birthIsEstimated });

/** A child who was found: who it is, and why where that is not plain to see. */
export const foundChild = (
  { childId, identity, schoolUrn, foundBy, otherNumbers, parked, closed }: ChildrenFound['items'][number],
  named: SchoolsNamed,
  systems?: readonly OtherSystem[],
) => ({
  ...{ childId, href: childPath(childId), name: nameSpoken(identity) },
  ...{ born: birthWords(bornOf(identity)), upn: identity.upn, school: schoolListed(schoolUrn, named) },
  bornSaid: bornWords(bornOf(identity)).replace(/^./, (letter) => letter.toLowerCase()),
  how: [
    ...closedInList(closed),
    ...alsoCalled(identity.otherNames),
    ...(identity.formerUpns.length === 0 ? [] : [`Had the UPN ${listInWords(identity.formerUpns)} before`]),
    ...otherNumbers.map(({ system, value }) => `${systemCalled(system, systems)}: ${value}`),
    ...(foundBy ? HOW[foundBy] : []),
    ...(parked ? ['Waits for a repair: not as recorded last'] : []),
  ],
});

/** Whoever looked for an earlier name, or the legal one, sees that it is this child. */
const alsoCalled = (others: Identity['otherNames']): readonly string[] =>
  others.length === 0 ? [] : [`Also on record as ${listInWords(others.map(nameSpoken))}`];
type Identity = ChildrenFound['items'][number]['identity'];

export const heldElsewhere = ({ elsewhere }: ChildrenFound) =>
  elsewhere.map(({ childId, ask }) => ({ childId, href: childPath(childId), team: teamWords(ask) }));

const SPELLING = 'Check the spelling, or give less: part of a name is enough.';
const ELSEWHERE =
  'Another team may have the record: give the whole name and the date of birth below, a UPN, or a number and its system, and you are told whom to ask.';

/** By a whole name and a date of birth, a UPN, or a number and its system, the records of every team were looked through. */
const ASKED_OF_ALL =
  'Check each of what you gave. Another team’s record is found by the child’s whole name together with the date of birth, by a UPN, or by a number of at least four signs and its system.';

type SearchTerms = NonNullable<ReturnType<typeof findChildForm>['terms']>;

/** What to do where nobody was found. Who may register a child is kept from doing it twice: a part of a name tells nothing of another team's. */
export function nothingFound(registers: boolean, terms?: SearchTerms | null): string {
  if (!registers) return SPELLING;
  const told = terms?.upn || (terms?.number && 'system' in terms) || (terms?.name && terms.dateOfBirth);
  return told ? ASKED_OF_ALL : `${SPELLING} ${ELSEWHERE}`;
}

/**
 * Where nobody was found by a name, the form that follows keeps it, and goes on at the date of birth: by both together whoever
 * may register a child is told of another team's record.
 */
export const nextIsBirth = (
  form: Tried,
  found: Pick<ReturnType<typeof foundChildren>, 'table' | 'elsewhere'>,
): boolean =>
  form.name !== '' && !form.terms?.dateOfBirth && found.table.rows.length === 0 && found.elsewhere.length === 0;
type Tried = Pick<ReturnType<typeof findChildForm>, 'name' | 'terms'>;

/** The children found, as links to their records; and whom to ask for one that another team has. */
export function foundChildren(found: ChildrenFound, named: SchoolsNamed, systems?: readonly OtherSystem[]) {
  const { items, count, elsewhere, unsearchable } = found;
  const caption =
    items.length === 0 && elsewhere.length > 0 ? 'Held by another team' : heading(items.length, count.more);
  const rows = items
    .map((child) => foundChild(child, named, systems))
    .map(({ href, name, born, upn, school, how }) => [
      ...[linked(name, href, ...how), said(born), said(upn ?? 'Not recorded'), said(school)],
    ]);
  return {
    ...{ heading: caption, more: count.more, unsearchable: unsearchableWords(unsearchable) },
    ...{ table: { caption, columns, rows }, elsewhere: heldElsewhere(found) },
  };
}

function heading(count: number, more: boolean): string {
  if (count === 0) return 'No children found';
  if (more) return `The first ${count} children found`;
  return count === 1 ? '1 child found' : `${count} children found`;
}

function unsearchableWords(count: number): string | null {
  if (count === 0) return null;
  return count === 1
    ? '1 child on record cannot be found by anything until its record is repaired.'
    : `${count} children on record cannot be found by anything until their records are repaired.`;
}
