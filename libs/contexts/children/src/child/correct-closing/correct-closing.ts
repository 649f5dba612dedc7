import { Command, correction, refusals, unlessQuestioned, type Draft, type Facts } from '#platform/event-sourcing';
import { londonDate } from '#platform/time';
import { dateInWords } from '#statutory-rules';
import type { ChildEvent } from '../child.events.ts';
import type { Child } from '../child.ts';
import type { WhatRuns } from '../../asks/what-runs.ts';
import { closingTold, noSuchClosing, type ClosingTold, type KnownOfClosing } from '../closing-told.ts';
import { refuseUnlessDone } from '../refuse-unless-done.ts';

/** A closing as it should have been recorded. */
export class CorrectClosing extends Command<ClosingTold & Readonly<{ closingId: string; reason: string }>> {
  static readonly act = 'close-a-record';
  static readonly writes = ['RecordClosedCorrected'] as const;
}

/** What the handler asked of others before it let the decision be taken. */
type Known = Omit<KnownOfClosing, 'today'> & Readonly<{ runs: WhatRuns }>;

const refusal = refusals({
  'reopened-before': 'The record was reopened on an earlier day than this: it was closed on that day, or before it.',
  'died-since':
    'The record was reopened after this closing. Void the closing if it is wrong, and close the record as of a child who has died.',
});

export function correctClosing(
  { data, envelope }: CorrectClosing,
  child: Child,
  { runs, ...birth }: Known,
  facts: Facts<ChildEvent>,
): Draft<ChildEvent> {
  const told = closingTold(data, child, { today: londonDate(envelope.receivedAt), ...birth });
  const { closingId: original, reason, on: effectiveOn } = data;
  const { data: now, personal: parts, rules, raised } = told;
  const draft: Draft<ChildEvent> = correction(
    facts,
    { original, reason },
    'RecordClosedCorrected',
    { now, parts, effectiveOn, rules },
    noSuchClosing,
  );
  refuseWhatClosingRefuses(data, facts, runs);
  return unlessQuestioned(draft, raised, envelope);
}

/** As far as it still closes the record: what runs today runs of one that is open. @throws Refusal */
function refuseWhatClosingRefuses(data: CorrectClosing['data'], facts: Facts<ChildEvent>, runs: WhatRuns): void {
  const told = facts.all();
  const at = told.findIndex(({ fact }) => fact.id === data.closingId);
  const reopenedOn = (among: typeof told) =>
    among.filter(({ stands, fact }) => stands && fact.type === 'RecordReopened').map(({ fact }) => fact.effectiveOn);
  const before = reopenedOn(told.slice(0, at)).at(-1) ?? null;
  const since = reopenedOn(told.slice(at))[0] ?? null;
  if (since === null) return refuseUnlessDone(data, { reopenedOn: before, runs });
  if (data.because === 'died') throw refusal('died-since', 'because');
  refuseUnlessDone(data, { reopenedOn: before, runs: { referrals: 0, placements: 0 } });
  if (data.on > since)
    throw refusal(
      'reopened-before',
      'on',
      `The record was reopened on ${dateInWords(since)}: it was closed on that day, or before it.`,
    );
}
