import { Command, nextAfter, type Draft, type Facts } from '#platform/event-sourcing';
import { londonDate } from '#platform/time';
import type { ChildEvent } from '../child.events.ts';
import { withoutChange } from '../../held-later.ts';
import type { Child } from '../child.ts';
import { correctsChange, holdersFrom, type ChangeCorrected } from '../change-of-holder.ts';
import { refuseOtherOfficer, type WorksAs } from '../officer-of-service.ts';

export class CorrectAllocatedOfficer extends Command<ChangeCorrected<'AllocatedOfficerChangedCorrected'>> {
  static readonly act = 'say-who-holds-a-record';
}

const corrected = correctsChange('AllocatedOfficerChangedCorrected');

export function correctAllocatedOfficer(
  command: CorrectAllocatedOfficer,
  child: Child,
  worksAs: WorksAs,
  facts: Facts<ChildEvent>,
): Draft<ChildEvent> {
  const draft = corrected(command, child, facts);
  const { officerId, from, changeId } = command.data;
  const { officers, services } = holdersFrom(child, from);
  const fact = facts(changeId)?.fact;
  const was = fact?.type === 'AllocatedOfficerChanged' ? { from: fact.data.from, value: fact.data.officerId } : null;
  const until = nextAfter(withoutChange(officers, was), from)?.from ?? null;
  const today = londonDate(command.envelope.receivedAt);
  refuseOtherOfficer({ officerId, from, until }, services, { worksAs, today });
  return draft;
}
