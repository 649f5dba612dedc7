import type { DevelopmentPerson } from '#platform/identity';
import { entered } from '../harness/on-the-register.ts';
import type { Service } from '../harness/service.ts';
import {
  administrator,
  apLead,
  businessSupport,
  cathedralQuarter,
  commissioningOfficer,
  exclusionsOfficer,
  placementsBroker,
  teamManager,
} from '../harness/the-people.ts';
import type { Subject } from './subjects.ts';

const today = '2026-01-12';
export const TOMORROW = '2026-01-13T09:00:00.000Z';
const because = 'The inquiry is over';

/** Whose role, grant or cover is over tomorrow, and from whom a bar was taken again: each was given, and confirmed by another. */
export async function whatWillHaveEnded(service: Service, barredFrom: string): Promise<readonly Subject[]> {
  const roleId = await confirmedRole(service);
  await given(service, businessSupport, 'roles', { role: 'inquiry-clerk', team: 'sen' });
  await service.as(administrator).post(`/roles/${roleId}/endings`, { lastDay: today, because });

  await given(service, cathedralQuarter, 'roles', { role: 'exclusions-officer', team: 'exclusions', lastDay: today });

  await entered(service, placementsBroker);
  const cover = { forId: exclusionsOfficer.id, lastDay: today, because: 'Away for a day' };
  await given(service, placementsBroker, 'covers', cover);

  const bar = { personId: commissioningOfficer.id, because };
  await service.as(apLead).post(`/children/${barredFrom}/bars`, bar);
  const lifted = await service
    .as(apLead)
    .post(`/children/${barredFrom}/bars/${commissioningOfficer.id}/lifts`, { because: 'They are not kin' });
  if (lifted.status >= 300) throw new Error(`The bar was not lifted: ${lifted.told}`);
  await service.drained();
  const over = { hasEnded: true } as const;
  return [
    {
      ...{ called: 'a clerk whose role was ended', person: businessSupport, ...over, ownRole: 'inquiry-clerk' },
      actsAs: { ...businessSupport, role: 'business-support', team: 'sen' },
    },
    {
      ...{ called: 'an officer of exclusions whose grant ran out', person: cathedralQuarter, ...over },
      actsAs: { ...cathedralQuarter, role: 'exclusions-officer', team: 'exclusions' },
    },
    { called: 'a broker whose cover is over', person: placementsBroker, actsAs: placementsBroker },
  ];
}

async function confirmedRole(service: Service): Promise<string> {
  const acts = ['keep-the-register', 'open-a-child', 'read-attendance'];
  const role = { called: 'Inquiry clerk', cutFrom: 'business-support', acts, forAReason: true, from: today };
  const { id, events } = (await service.as(administrator).post('/roles', role)).written;
  await service.as(apLead).post(`/roles/${id}/proposals/${events[0]!.id}/confirmations`, { checked: true });
  return id;
}

/** From today, to somebody who may stand on the register already. */
export async function given(service: Service, to: DevelopmentPerson, path: string, what: object): Promise<void> {
  const by = service.as(administrator);
  await by.post('/people', { name: to.name, vouchedBy: 'demonstration', subject: to.id });
  const grant = (await by.post(`/people/${to.id}/${path}`, { from: today, ...what })).written.events[0]!.id;
  const confirmed = `/people/${to.id}/grants/${grant}/confirmations`;
  await service
    .as(teamManager)
    .post(confirmed, { checked: true })
    .then(({ written }) => written);
}
