import type { ChildrenFound } from '#contexts/children';
import { dateInWords } from '#statutory-rules';
import { linePath } from '../child-line/line-path.ts';
import { teamWords } from '../words/people.ts';

const MOST = 50;

/** The children found, as links to their lines. Of a child of another service no name is known yet. */
export function foundChildren({ children }: ChildrenFound) {
  const listed = children.map(({ childId, identity, schoolUrn, owningService, parked }) => ({
    href: linePath(childId),
    name: identity ? `${identity.givenNames} ${identity.familyName}` : `A child of the ${teamWords(owningService)}`,
    facts: [
      ...(identity ? [`born ${dateInWords(identity.dateOfBirth)}`] : ['a reason is needed to open this record']),
      ...(identity?.upn ? [`UPN ${identity.upn}`] : []),
      `school ${schoolUrn}`,
      ...(parked ? ['waits for a repair: not as recorded last'] : []),
    ].join(', '),
  }));
  return { heading: heading(children.length), children: listed };
}

function heading(count: number): string {
  if (count === 0) return 'No children found';
  if (count >= MOST) return `The first ${MOST} children found`;
  return count === 1 ? '1 child found' : `${count} children found`;
}
