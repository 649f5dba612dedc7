import { Command, nextAfter, type Draft, type Facts, type Periods } from '#platform/event-sourcing';
import { londonDate } from '#platform/time';
import type { ChildEvent } from '../child.events.ts';
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
  const until = nextAfter(besides(officers, facts, changeId), from)?.from ?? null;
  const today = londonDate(command.envelope.receivedAt);
  refuseOtherOfficer({ officerId, from, until }, services, { worksAs, today });
  return draft;
}

/** Without what the change said that is corrected. */
function besides(officers: Periods<string | null>, facts: Facts<ChildEvent>, changeId: string): Periods<string | null> {
  const fact = facts(changeId)?.fact;
  const was = fact?.type === 'AllocatedOfficerChanged' ? fact.data : null;
  const at = officers.findIndex(({ from, value }) => from === was?.from && value === was.officerId);
  return officers.filter((_, n) => n !== at);
}
