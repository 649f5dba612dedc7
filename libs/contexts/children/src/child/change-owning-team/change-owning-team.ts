import { Command, heldOn, unlessQuestioned, type Draft } from '#platform/event-sourcing';
import type { CivilDate } from '#platform/time';
import type { CouncilTeams } from '../../asks/council-teams.ts';
import { farAhead } from '../../far-ahead.ts';
import { heldLater } from '../../held-later.ts';
import { openHoldersFrom, refuseUnlessNew } from '../change-of-holder.ts';
import type { ChildEvent } from '../child.events.ts';
import type { Child } from '../child.ts';
import { whyHandedOn } from '../why-handed-on.ts';
import { refuseOtherTeam } from '../team-of-service.ts';

/** From a day on, behind or ahead, another team works with the child, or none. */
export class ChangeOwningTeam extends Command<
  Readonly<{ childId: string; owningTeam: string | null; from: CivilDate; because?: string | null }>
> {
  static readonly act = 'say-who-holds-a-record';
}

export function changeOwningTeam(
  { data: { owningTeam, from, because }, envelope }: ChangeOwningTeam,
  child: Child,
  councilTeams: CouncilTeams,
): Draft<ChildEvent> {
  const { teams, services } = openHoldersFrom(child, from);
  refuseUnlessNew(teams, from, owningTeam);
  refuseOtherTeam({ owningTeam, from }, services, councilTeams);
  const draft = {
    type: 'OwningTeamChanged',
    data: { owningTeam, from },
    personal: whyHandedOn(heldOn(teams, from), because),
  } as const;
  const later = heldLater('OwningTeamChanged', { from, value: owningTeam }, teams, envelope.receivedAt);
  return unlessQuestioned(draft, [...farAhead({ from }, envelope.receivedAt), ...later], envelope);
}
