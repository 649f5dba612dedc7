import { refusals } from '#platform/event-sourcing';
import type { CivilDate } from '#platform/time';
import { dateInWords } from '#statutory-rules';
import type { WhatRuns } from '../asks/what-runs.ts';
import type { ClosingTold } from './closing-told.ts';

const refusal = refusals({
  'before-reopening': 'The record was reopened after this day: it is closed again from that day on, or a later one.',
  'placement-runs': 'A placement of the child is awarded or under way. Record how it ended first.',
  'referral-open': 'A referral of the child is filled in, or is with providers. Withdraw or award it first.',
});

/** What a record that is closed has behind it. @param at the field that closes it @throws Refusal of whoever has died nothing is asked */
export function refuseUnlessDone(
  { because, on }: Pick<ClosingTold, 'because' | 'on'>,
  { reopenedOn, runs }: Readonly<{ reopenedOn: CivilDate | null; runs: WhatRuns }>,
  at: string | null = 'because',
): void {
  if (because === 'died') return;
  if (reopenedOn !== null && on < reopenedOn)
    throw refusal(
      'before-reopening',
      'on',
      `The record was reopened on ${dateInWords(reopenedOn)}: it is closed again from that day on, or a later one.`,
    );
  if (runs.placements > 0) throw refusal('placement-runs', at);
  if (runs.referrals > 0) throw refusal('referral-open', at);
}
