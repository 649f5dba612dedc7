import { paperwork } from './paperwork.ts';
import { postConfirmed } from './sent-out.ts';
import type { Service } from './service.ts';
import { senOfficer } from './the-people.ts';

type Known = Readonly<{
  identity: Readonly<{ givenNames: string; familyName: string | null; dateOfBirth: string | null; upn: string | null }>;
}>;

/**
 * Another record of the name and the date of birth of a child; of one whose birth nobody knows, with its UPN: found alike once the
 * processes have had their turn.
 */
export async function alikeChild(service: Service, childId: string, by = senOfficer, change: object = {}) {
  const reason = 'Cover for a colleague';
  const { identity } = await service.as(by).read<Known>(`/children/${childId}`, { reason, reasonKind: 'duty-cover' });
  const { givenNames, familyName, dateOfBirth, upn } = identity;
  const known = dateOfBirth === null ? { birthIs: 'unknown', dateOfBirth, upn } : { dateOfBirth, upn: null };
  const alike = { ...paperwork.child, givenNames, familyName, ...known, ...change };
  const { written } = await postConfirmed(service.as(by), '/children', alike);
  await service.drained();
  return written.id;
}
