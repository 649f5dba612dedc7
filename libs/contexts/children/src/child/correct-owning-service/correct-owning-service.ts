import { Command } from '#platform/event-sourcing';
import { correctsChange, type ChangeCorrected } from '../change-of-holder.ts';

export class CorrectOwningService extends Command<ChangeCorrected<'OwningServiceChangedCorrected'>> {
  static readonly act = 'say-who-holds-a-record';
}

export const correctOwningService = correctsChange('OwningServiceChangedCorrected');
