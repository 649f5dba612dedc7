import { refusals, refuseAny, type Refusal } from '#platform/event-sourcing';
import type { CivilDate } from '#platform/time';
import { dateInWords } from '#statutory-rules';
import type { WhatRuns } from '../asks/what-runs.ts';
import type { ClosingTold } from './closing-told.ts';

const refusal = refusals({
  'before-reopening': 'The record was reopened after this day: it is closed again from that day on, or a later one.',
  'placement-runs': 'A placement of the child is awarded or under way. Record how it ended first.',
  'referral-open': 'A referral of the child is filled in, or is with providers. Withdraw or award it first.',
});

type Behind = Readonly<{ reopenedOn: CivilDate | null; runs: WhatRuns }>;

/** What a record that is closed must have behind it, and has not. @param at the field that closes it. Of whoever has died nothing is asked */
export function notDoneYet(
  { because, on }: Pick<ClosingTold, 'because' | 'on'>,
  { reopenedOn, runs }: Behind,
  at: string | null = 'because',
): readonly (Refusal | false | null)[] {
  if (because === 'died') return [];
  const runsStill = [
    ...(runs.placements > 0 ? [refusal('placement-runs', at)] : []),
    ...(runs.referrals > 0 ? [refusal('referral-open', at)] : []),
  ];
  return [
    reopenedOn !== null &&
      on < reopenedOn &&
      refusal(
        'before-reopening',
        'on',
        `The record was reopened on ${dateInWords(reopenedOn)}: it is closed again from that day on, or a later one.`,
      ),
    // Both are of one field, which says one thing.
    runsStill[0] === undefined
      ? null
      : refusal(runsStill[0].reason, at, runsStill.map(({ message }) => message).join(' ')),
  ];
}

/** @throws Refusal */
export const refuseUnlessDone = (...asked: Parameters<typeof notDoneYet>): void => refuseAny(notDoneYet(...asked));
