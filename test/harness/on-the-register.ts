import type { DevelopmentPerson } from '#platform/identity';
import type { Service } from './service.ts';
import {
  administrator,
  apLead,
  financeOfficer,
  governor,
  seniorLeader,
  socialWorker,
  teamManager,
} from './the-people.ts';

const from = '2026-01-12';

/** Puts somebody on the register, and confirms what they are in the list of the demonstration. */
export async function entered(service: Service, person: DevelopmentPerson, confirmedBy = teamManager): Promise<void> {
  const { id, name, role, team, organisation } = person;
  const by = service.as(administrator);
  await by.post('/people', { name, vouchedBy: 'demonstration', subject: id });
  const given = await by.post(`/people/${id}/roles`, { role, team, organisation, from });
  const grant = given.written.events[0]!.id;
  await service.as(confirmedBy).post(`/people/${id}/grants/${grant}/confirmations`, { checked: true });
  await service.drained();
}

/** Two people who are what they were, and what two others gave to one of them, which waits. */
export async function onTheRegister(service: Service): Promise<void> {
  await entered(service, socialWorker);
  await entered(service, financeOfficer);
  const to = `/people/${socialWorker.id}`;
  await service.as(administrator).post(`${to}/roles`, { role: 'finance-officer', team: 'finance', from });
  const cover = { forId: financeOfficer.id, from, lastDay: '2026-02-12', because: 'Away for a month' };
  await service.as(teamManager).post(`${to}/covers`, cover);
  await service.drained();
}

/** Puts an auditor on the register, and lets them read these children, of one school year. */
export async function audited(
  service: Service,
  auditor: DevelopmentPerson,
  children: readonly string[],
): Promise<void> {
  await entered(service, auditor);
  await letRead(service, auditor, children);
}

/** Of whoever is on the register already: what they read besides. */
export async function letRead(
  service: Service,
  auditor: DevelopmentPerson,
  children: readonly string[],
): Promise<void> {
  const given = await service.as(apLead).post(`/people/${auditor.id}/audit-terms`, {
    children: children.map((childId) => ({ childId })),
    ...{ periodFrom: '2025-09-01', periodTo: '2026-08-31', from, lastDay: '2036-12-31' },
    because: 'The yearly audit of placements',
  });
  const terms = given.written.events[0]!.id;
  await service.as(teamManager).post(`/people/${auditor.id}/grants/${terms}/confirmations`, { checked: true });
  await service.drained();
}

/** Two to whom nothing is given any more; of one of them it is proposed that the details be destroyed. */
export async function whoHasLeft(service: Service): Promise<void> {
  for (const { id, name } of [governor, seniorLeader])
    await service.as(administrator).post('/people', { name, vouchedBy: 'demonstration', subject: id });
  const proposal = { ground: 'entered-in-error' };
  await service.as(administrator).post(`/people/${governor.id}/details-destruction`, proposal);
  await service.drained();
}
