import { Command, refusals, voiding, type Draft, type Facts } from '#platform/event-sourcing';
import { dateInWords } from '#statutory-rules';
import type { WhatRuns } from '../../asks/what-runs.ts';
import type { ChildEvent } from '../child.events.ts';
import type { Child } from '../child.ts';
import { noSuchReopening } from '../no-such-reopening.ts';
import { refuseUnlessDone } from '../refuse-unless-done.ts';
import { standsClosed } from '../stands-closed.ts';

/** Takes back a reopening that should never have been recorded: the record is closed, as it was all along. */
export class VoidReopening extends Command<Readonly<{ childId: string; reopeningId: string; reason: string }>> {
  static readonly act = 'close-a-record';
}

const refusal = refusals({
  'closed-again': 'The record was closed again since. Void that closing first, if it is wrong, and then the reopening.',
});

/** What began while the record was open is ended first, as before a closing. */
export function voidReopening(
  { data: { reopeningId: original, reason } }: VoidReopening,
  child: Child,
  { runs }: Readonly<{ runs: WhatRuns }>,
  facts: Facts<ChildEvent>,
): Draft<ChildEvent> {
  const draft = voiding(facts, { original, reason }, ['RecordReopenedVoided'], noSuchReopening);
  const { closings } = child as Extract<Child, { phase: 'registered' }>;
  const at = closings.findIndex(({ id }) => id === original);
  const since = closings.slice(at).find(({ type }) => type === 'RecordClosed');
  if (since)
    throw refusal(
      'closed-again',
      null,
      `The record was closed again from ${dateInWords(since.effectiveOn)}. Void that closing first, if it is wrong, and then the reopening.`,
    );
  const closed = standsClosed(closings.toSpliced(at, 1));
  if (closed?.type === 'RecordClosed') refuseUnlessDone(closed.data, { reopenedOn: null, runs }, null);
  return draft;
}
