import { Command, correction, unlessQuestioned, type Draft, type Facts } from '#platform/event-sourcing';
import { londonDate } from '#platform/time';
import type { ChildEvent } from '../child.events.ts';
import type { Child } from '../child.ts';
import { closingTold, noSuchClosing, type ClosingTold, type KnownOfClosing } from '../closing-told.ts';

/** A closing as it should have been recorded. */
export class CorrectClosing extends Command<ClosingTold & Readonly<{ closingId: string; reason: string }>> {
  static readonly act = 'close-a-record';
  static readonly writes = ['RecordClosedCorrected'] as const;
}

export function correctClosing(
  { data, envelope }: CorrectClosing,
  child: Child,
  { bornOn }: Pick<KnownOfClosing, 'bornOn'>,
  facts: Facts<ChildEvent>,
): Draft<ChildEvent> {
  const told = closingTold(data, child, { today: londonDate(envelope.receivedAt), bornOn });
  const { closingId: original, reason, on: effectiveOn } = data;
  const { data: now, personal: parts, rules, raised } = told;
  const draft: Draft<ChildEvent> = correction(
    facts,
    { original, reason },
    'RecordClosedCorrected',
    { now, parts, effectiveOn, rules },
    noSuchClosing,
  );
  return unlessQuestioned(draft, raised, envelope);
}
