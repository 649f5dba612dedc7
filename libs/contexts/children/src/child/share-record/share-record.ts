import { Command, heldOn, otherThan, refusals, unlessQuestioned, type Draft } from '#platform/event-sourcing';
import { londonDate, type CivilDate } from '#platform/time';
import { farAhead } from '../../far-ahead.ts';
import { openHoldersFrom } from '../change-of-holder.ts';
import type { ChildEvent, OwningService } from '../child.events.ts';
import type { Child } from '../child.ts';
import { isToLast, whileHeld } from '../sharings.ts';

type Shared = Readonly<{
  childId: string;
  service: OwningService;
  /** Null: from today. */
  from: CivilDate | null;
  lastDay: CivilDate;
  because: string;
}>;

export class ShareRecord extends Command<Shared> {
  static readonly act = 'share-a-record';
}

const refusal = refusals({
  'holds-it-already': 'That service holds the record on this day: there is nothing to share with it.',
  'from-today-on': 'A record is shared from today or a later day, never for days that are over.',
  'ends-before-it-begins': 'The last day lies before the first.',
  'ends-before-today':
    'The last day is in the past. Without a first day the record is shared from today: give today or a later one.',
  'changes-hands-before':
    'Another service has the record by then. Share it to the day before that: whoever has it then shares it anew.',
  'shared-already':
    'The record is shared with that service on some of these days already. End that first, to say other days.',
});

/** Another service reads the record as its own from a day to a last day. */
export function shareRecord({ data, envelope }: ShareRecord, child: Child): Draft<ChildEvent> {
  const { service, lastDay, because } = data;
  const today = londonDate(envelope.receivedAt);
  const from = data.from ?? today;
  const { services } = openHoldersFrom(child, from);
  if (from < today) throw refusal('from-today-on', 'from');
  if (lastDay < from) throw refusal(data.from === null ? 'ends-before-today' : 'ends-before-it-begins', 'lastDay');
  const by = heldOn(services, today)!;
  if (heldOn(services, from) === service) throw refusal('holds-it-already', 'service');
  const changesHands = otherThan(by, services, today);
  if (changesHands !== null && changesHands <= lastDay) throw refusal('changes-hands-before', 'lastDay');
  const { sharings } = child as Extract<Child, { phase: 'registered' }>;
  const overlaps = whileHeld(sharings, services).some(
    (each) => each.service === service && isToLast(each, from) && each.from <= lastDay,
  );
  if (overlaps) throw refusal('shared-already', 'service');
  const draft = { type: 'RecordShared', data: { by, service, from, lastDay }, personal: { because } } as const;
  const raised = farAhead({ from: data.from, lastDay }, envelope.receivedAt);
  return unlessQuestioned({ ...draft, effectiveOn: today }, raised, envelope);
}
