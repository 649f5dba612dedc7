import { Command, type Draft, type Facts } from '#platform/event-sourcing';
import type { CouncilTeams } from '../../asks/council-teams.ts';
import type { ChildEvent } from '../child.events.ts';
import type { Child } from '../child.ts';
import { refuseOtherTeam } from '../team-of-service.ts';
import { correctsChange, holdersFrom, type ChangeCorrected } from '../change-of-holder.ts';

export class CorrectOwningTeam extends Command<ChangeCorrected<'OwningTeamChangedCorrected'>> {
  static readonly act = 'say-who-holds-a-record';
}

const corrected = correctsChange('OwningTeamChangedCorrected');

export function correctOwningTeam(
  command: CorrectOwningTeam,
  child: Child,
  teams: CouncilTeams,
  facts: Facts<ChildEvent>,
): Draft<ChildEvent> {
  refuseOtherTeam(command.data, holdersFrom(child, command.data.from).services, teams);
  return corrected(command, child, facts);
}
