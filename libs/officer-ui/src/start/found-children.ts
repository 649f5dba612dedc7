import type { ChildrenFound } from '#contexts/children';
import { dateInWords } from '#statutory-rules';
import { linePath } from '../child-line/line-path.ts';
import { teamWords } from '../words/people.ts';

const HOW = {
  'as-written': [],
  'other-spelling': ['found by another spelling of the name'],
  'sounds-alike': ['found because the name sounds alike'],
} as const;

/** The children found, why where it is not plain to see, as links to their lines; and whom to ask for one that another team has. */
export function foundChildren({ items, count, elsewhere, unsearchable }: ChildrenFound) {
  const listed = items.map(({ childId, identity, schoolUrn, foundBy, parked }) => ({
    href: linePath(childId),
    name: `${identity.givenNames} ${identity.familyName}`,
    facts: [
      `born ${dateInWords(identity.dateOfBirth)}`,
      ...(identity.upn ? [`UPN ${identity.upn}`] : []),
      `school ${schoolUrn}`,
      ...(foundBy ? HOW[foundBy] : []),
      ...(parked ? ['waits for a repair: not as recorded last'] : []),
    ].join(', '),
  }));
  return {
    ...{
      heading: items.length === 0 && elsewhere.length > 0 ? 'Held by another team' : heading(items.length, count.more),
      more: count.more,
      children: listed,
      unsearchable: unsearchableWords(unsearchable),
    },
    elsewhere: elsewhere.map(({ childId, ask }) => ({ href: linePath(childId), team: teamWords(ask) })),
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
