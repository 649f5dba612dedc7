import { refusals, type Periods } from '#platform/event-sourcing';
import type { CivilDate } from '#platform/time';
import type { CouncilTeams } from '../asks/council-teams.ts';
import type { OwningService } from './child.events.ts';

const refusal = refusals({
  'no-such-team': 'The council has no team of this code on that day.',
  'team-of-another-service':
    'This team works for another service than the one that has the record. Choose a team of the service that has it, or say first that the other service has the record.',
});

/**
 * Whom a team would not see in its lists. A record that was handed on keeps its team of then: of each service that had it, or will,
 * a team may be said.
 * @throws Refusal
 */
export function refuseOtherTeam(
  { owningTeam, from }: Readonly<{ owningTeam: string | null; from: CivilDate }>,
  services: Periods<OwningService>,
  teams: CouncilTeams,
): void {
  if (owningTeam === null) return;
  const service = teams.serviceOf(owningTeam, from);
  if (service === null) throw refusal('no-such-team', 'owningTeam');
  if (!services.some(({ value }) => value === service)) throw refusal('team-of-another-service', 'owningTeam');
}
