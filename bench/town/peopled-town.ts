import { letRead } from '../../test/harness/on-the-register.ts';
import { allThatComesNext, allThatIsPutRight } from '../../test/harness/placed-child.ts';
import type { Service } from '../../test/harness/service.ts';
import { apLead, auditor, exclusionsOfficer, senOfficer } from '../../test/harness/the-people.ts';
import type { Placed } from './placed-children.ts';

/** What happens to a child in a placement, so that the pages of one with ten years of marks have something to show. */
export async function peopled(town: Service, read: Placed, ended: Placed): Promise<void> {
  const ids = (placed: Placed) => ({ ...placed, referralId: '' });
  await allThatComesNext(town, ids(read));
  await allThatComesNext(town, ids(ended));
  await allThatIsPutRight(town, ids(ended));
  const shared = { service: 'exclusions', lastDay: '2026-02-27', because: 'Both services plan the return' };
  await town.as(senOfficer).post(`/children/${read.childId}/sharings`, shared);
  await town.as(apLead).post(`/children/${read.childId}/bars`, { personId: exclusionsOfficer.id, because: 'Kin' });
  await letRead(town, auditor, [read.childId]);
}
