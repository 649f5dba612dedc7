import { Command, type Draft, type Facts } from '#platform/event-sourcing';
import { londonDate } from '#platform/time';
import type { ChildEvent } from '../child.events.ts';
import type { Child } from '../child.ts';
import { correctsChange, holdersFrom, type ChangeCorrected } from '../change-of-holder.ts';
import { nobodyOf, withSaid } from '../ends-with-service.ts';

/** Whoever had the child of a service that had it not has it no more, as where another service holds the record from a day. */
export class CorrectOwningService extends Command<ChangeCorrected<'OwningServiceChangedCorrected'>> {
  static readonly act = 'say-who-holds-a-record';
  static readonly writes = ['OwningServiceChangedCorrected', 'OwningTeamChanged', 'AllocatedOfficerChanged'] as const;
}

const corrected = correctsChange('OwningServiceChangedCorrected');

export function correctOwningService(
  command: CorrectOwningService,
  child: Child,
  facts: Facts<ChildEvent>,
): readonly Draft<ChildEvent>[] {
  const draft = corrected(command, child, facts);
  const { owningService, from, changeId } = command.data;
  const holders = holdersFrom(child, from);
  const fact = facts(changeId)!.fact;
  const was = (fact as Extract<typeof fact, { type: 'OwningServiceChanged' }>).data;
  const { services } = holders;
  const at = services.findLastIndex((each) => each.from === was.from && each.value === was.owningService);
  const after = withSaid(services.toSpliced(at, 1), { from, value: owningService });
  const days = { from: from < was.from ? from : was.from, today: londonDate(command.envelope.receivedAt) };
  return [draft, ...nobodyOf(holders, { before: services, after }, days)];
}
