import { Command } from '#platform/event-sourcing';
import { correctsChange, type ChangeCorrected } from '../change-of-holder.ts';

export class CorrectAllocatedOfficer extends Command<ChangeCorrected<'AllocatedOfficerChangedCorrected'>> {
  static readonly act = 'say-who-holds-a-record';
}

export const correctAllocatedOfficer = correctsChange('AllocatedOfficerChangedCorrected');
