import { Command, refusals, unlessQuestioned, type Draft } from '#platform/event-sourcing';
import { londonDate } from '#platform/time';
import type { WhatRuns } from '../../asks/what-runs.ts';
import { registeredChild } from '../change-of-holder.ts';
import type { ChildEvent } from '../child.events.ts';
import type { Child } from '../child.ts';
import { closingTold, type ClosingTold, type KnownOfClosing } from '../closing-told.ts';
import { notDoneYet } from '../refuse-unless-done.ts';

/** The service works with the child no more. */
export class CloseRecord extends Command<ClosingTold> {
  static readonly act = 'close-a-record';
  static readonly writes = ['RecordClosed'] as const;
}

/** What the handler asked of others before it let the decision be taken. */
type Known = Omit<KnownOfClosing, 'today'> & Readonly<{ runs: WhatRuns }>;

const refusal = refusals({
  'closed-already': 'This record is closed already. Correct the closing if it was recorded wrongly.',
});

/** Whoever has died is not kept waiting for: what ran until then is settled afterwards, and nobody is reminded of it. */
export function closeRecord(
  { data, envelope }: CloseRecord,
  child: Child,
  { runs, ...birth }: Known,
): Draft<ChildEvent> {
  const { closed, closings } = registeredChild(child);
  if (closed !== null) throw refusal('closed-already');
  const reopenedOn = closings.findLast(({ type }) => type === 'RecordReopened')?.effectiveOn ?? null;
  const known = { today: londonDate(envelope.receivedAt), ...birth };
  const told = closingTold(data, child, known, notDoneYet(data, { reopenedOn, runs }));
  const { personal, rules, raised } = told;
  const draft = {
    type: 'RecordClosed',
    data: told.data,
    personal,
    ...(rules.length > 0 && { rules }),
    effectiveOn: data.on,
  } as const;
  return unlessQuestioned(draft, raised, envelope);
}
