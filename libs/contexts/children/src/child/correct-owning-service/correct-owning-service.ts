import { Command, type Draft, type Facts } from '#platform/event-sourcing';
import { londonDate } from '#platform/time';
import type { ChildEvent } from '../child.events.ts';
import type { Child } from '../child.ts';
import { correctsChange, holdersFrom, type ChangeCorrected } from '../change-of-holder.ts';
import { nobodyOf } from '../ends-with-service.ts';

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
  const fact = facts(changeId)!.fact;
  const was = fact.type === 'OwningServiceChanged' ? fact.data : null;
  // Of the same service from another day: whom it gave the child itself keeps it.
  const isFormer = (since: string) => was === null || was.owningService !== owningService || since < was.from;
  const today = londonDate(command.envelope.receivedAt);
  return [draft, ...nobodyOf(holdersFrom(child, from), { from, today }, isFormer)];
}
