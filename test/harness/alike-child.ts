import { paperwork } from './paperwork.ts';
import type { Service } from './service.ts';
import { senOfficer } from './the-people.ts';

type Known = Readonly<{ identity: Readonly<{ givenNames: string; familyName: string | null; dateOfBirth: string }> }>;

/** Another record of the name and the date of birth of a child: found alike once the processes have had their turn. */
export async function alikeChild(service: Service, childId: string, by = senOfficer, change: object = {}) {
  const reason = 'Cover for a colleague';
  const { identity } = await service.as(by).read<Known>(`/children/${childId}`, { reason, reasonKind: 'duty-cover' });
  const { givenNames, familyName, dateOfBirth } = identity;
  const alike = { ...paperwork.child, givenNames, familyName, dateOfBirth, upn: null, ...change };
  const { written } = await service.as(by).post('/children', alike);
  await service.drained();
  return written.id;
}
