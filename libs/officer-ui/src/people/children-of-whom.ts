import { FindChildrenOfOfficer } from '#contexts/oversight';
import { SERVICE_OF_OFFICER } from '#pure/children';
import type { FormRecord, Visit } from '../forms/form-declaration.ts';
import { calledPerson } from './grant-words.ts';
import { NOT_YOURS_TO_END } from '#pure/people';
import { whyNotEnded } from './open-to.ts';
import { personPath } from './person-path.ts';
import { grantRecord, type GrantSeen } from './of-person.ts';

type WithChildren = GrantSeen &
  Readonly<{
    children: string | null;
    /** What is said where there is nothing to end, or it is another who does. */
    instead: Readonly<{ texts: readonly string[]; to: Readonly<{ text: string; href: string }> }> | null;
  }>;

/** What is said of the children of somebody whose role as an officer is to end; null where there are none. */
export function childrenWords(many: number, called: string): string | null {
  if (many === 0) return null;
  const are = many === 1 ? '1 child is' : `${many} children are`;
  const stay = many === 1 ? 'It stays' : 'They stay';
  return `${are} allocated to ${called}. ${stay} so on record: once the role has ended, ${many === 1 ? 'it stands' : 'they stand'} among the children who wait for an officer, and on the list of work of the team, until somebody allocates another.`;
}

async function seeWithChildren(visit: Visit): Promise<WithChildren> {
  const seen = await grantRecord.see(visit);
  const { role } = seen.grant;
  const isOfficers = role !== null && Object.hasOwn(SERVICE_OF_OFFICER, role);
  const many = isOfficers ? await visit.ask(FindChildrenOfOfficer, { staffId: seen.person.staffId }) : 0;
  const to = { text: `Back to ${calledPerson(seen.person)}`, href: personPath(seen.person.staffId) };
  const why = whyNoEnding(seen, visit);
  return {
    ...seen,
    children: childrenWords(many, calledPerson(seen.person)),
    instead: why === null ? null : { texts: [why], to },
  };
}

function whyNoEnding({ grant }: GrantSeen, { sender }: Visit): string | null {
  if (grant.standing === 'declined') return 'This was declined: it never held.';
  if (grant.standing === 'over') return 'This is over already.';
  const why = whyNotEnded(grant, sender.actor);
  return why && NOT_YOURS_TO_END[why];
}

/** What was given and is to end, with whose children it leaves. */
export const grantToEnd: FormRecord<WithChildren> = {
  ...grantRecord,
  shows: [...grantRecord.shows, FindChildrenOfOfficer],
  see: seeWithChildren,
};
