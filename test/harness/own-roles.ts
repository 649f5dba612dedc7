import { ProposeRole } from '#contexts/people';
import { derivedId } from '#platform/event-sourcing';
import { Gateway } from '#platform/gateway';
import type { Service } from './service.ts';
import { administrator, apLead } from './the-people.ts';

/** Two roles of the council's own, of which one holds and one waits; another administrator than the demonstration's proposed them. */
export async function ownRoles(service: Service): Promise<void> {
  const { role, team, organisation } = administrator;
  const actor = { id: derivedId('another administrator'), role, team, organisation, onBehalfOf: null };
  const gateway = service.server.app.get(Gateway);
  const proposed = (called: string) =>
    gateway.send(
      ProposeRole,
      { called, cutFrom: 'business-support', acts: ['read-attendance'], forAReason: false, from: '2026-01-12' },
      { actor, correlationId: derivedId(called) },
    );
  const { id, events } = await proposed('attendance-clerk');
  await service.as(apLead).post(`/roles/${id}/proposals/${events[0]!.id}/confirmations`, { checked: true });
  await proposed('records-clerk');
  await service.drained();
}
