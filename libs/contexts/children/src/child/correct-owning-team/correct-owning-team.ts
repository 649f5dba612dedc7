import { Command } from '#platform/event-sourcing';
import { correctsChange, type ChangeCorrected } from '../change-of-holder.ts';

export class CorrectOwningTeam extends Command<ChangeCorrected<'OwningTeamChangedCorrected'>> {
  static readonly act = 'say-who-holds-a-record';
}

export const correctOwningTeam = correctsChange('OwningTeamChangedCorrected');
