import type { ChildrenFound } from '#contexts/children';
import { dateInWords } from '#statutory-rules';
import { linePath } from '../child-line/line-path.ts';
import { teamWords } from '../words/people.ts';

const MOST = 50;

/** The children found, why where it is not plain to see, as links to their lines. Of a child of another service no name is known yet. */
const HOW = {
  'as-written': [],
  'other-spelling': ['found by another spelling of the name'],
  'sounds-alike': ['found because the name sounds alike'],
} as const;

export function foundChildren({ children, unsearchable }: ChildrenFound) {
  const listed = children.map(({ childId, identity, schoolUrn, owningService, foundBy, parked }) => ({
    href: linePath(childId),
    name: identity ? `${identity.givenNames} ${identity.familyName}` : `A child of the ${teamWords(owningService)}`,
    facts: [
      ...(identity ? [`born ${dateInWords(identity.dateOfBirth)}`] : ['a reason is needed to open this record']),
      ...(identity?.upn ? [`UPN ${identity.upn}`] : []),
      `school ${schoolUrn}`,
      ...(foundBy ? HOW[foundBy] : []),
      ...(parked ? ['waits for a repair: not as recorded last'] : []),
    ].join(', '),
  }));
  return { heading: heading(children.length), children: listed, unsearchable: unsearchableWords(unsearchable) };
}

function heading(count: number): string {
  if (count === 0) return 'No children found';
  if (count >= MOST) return `The first ${MOST} children found`;
  return count === 1 ? '1 child found' : `${count} children found`;
}

function unsearchableWords(count: number): string | null {
  if (count === 0) return null;
  return count === 1
    ? '1 child on record cannot be found by anything until its record is repaired.'
    : `${count} children on record cannot be found by anything until their records are repaired.`;
}
