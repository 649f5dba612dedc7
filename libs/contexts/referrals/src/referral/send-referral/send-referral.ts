import { Command, questions, refusals, unlessQuestioned, type Draft } from '#platform/event-sourcing';
import { londonDate } from '#platform/time';
import type { ChildOnRecord } from '../../asks/children-on-record.ts';
import type { Lot } from '../../asks/lots.ts';
import type { OpenReferral } from '../../asks/open-referrals.ts';
import type { TextGivesAway } from '../../asks/what-a-text-gives-away.ts';
import { unlessItNamesNobody } from '../names-nobody.ts';
import { deadlineOf } from '../provider-window.ts';
import type { Referral } from '../referral.ts';
import type { ReferralEvent } from '../referral.events.ts';

export class SendReferral extends Command<Readonly<{ referralId: string; filledInId: string }>> {
  static readonly act = 'send-a-referral-out';
}

/** What the handler asked of others, and opened, before it let the decision be taken. */
export type SendingFacts = Readonly<{
  child: ChildOnRecord | null;
  lot: Lot | null;
  /** Of the child, but this one. */
  others: readonly OpenReferral[];
  /** What is needed, as the fact of that id says it. */
  written: Readonly<{ filledIn: string; requirement: string; givesAway: TextGivesAway }> | null;
}>;

const refusal = refusals({
  'nothing-to-send': 'There is no such referral.',
  'already-submitted': 'This referral has already been sent out.',
  'withdrawn-unsent': 'This referral was withdrawn before it was sent out.',
  'child-off-record': 'The child’s record can no longer be opened, so there is nobody to refer.',
  'record-closed':
    'The child’s record is closed, so nobody is referred. Withdraw the referral, or reopen the record first.',
  'lot-is-gone': 'The agreement no longer has this lot. Change the referral before it is sent out.',
  'nobody-to-ask': 'Nobody who is to be asked stands on this lot. Change the referral before it is sent out.',
  'changed-just-now': 'The referral was changed just now. Look at it again before it is sent out.',
});

const question = questions({
  'another-with-providers': 'Another referral of this child has gone to providers since this one was filled in.',
});

/**
 * Only what its sender has read is sent. Everyone who is asked receives it at the instant it is sent: each has the agreement's
 * hours to answer.
 */
export function sendReferral(
  { data, envelope }: SendReferral,
  referral: Referral,
  { child, lot, others, written }: SendingFacts,
): readonly Draft<ReferralEvent>[] {
  if (referral.phase === 'not-filled-in') throw refusal('nothing-to-send');
  if (referral.phase === 'withdrawn-unsent') throw refusal('withdrawn-unsent');
  if (referral.phase !== 'filled-in') throw refusal('already-submitted');
  if (!child || !written) throw refusal('child-off-record');
  const { owningService, registration, isClosed } = child;
  if (isClosed) throw refusal('record-closed');
  const last = referral.filledIn.id;
  if (data.filledInId !== last || written.filledIn !== last) throw refusal('changed-just-now');
  if (!lot) throw refusal('lot-is-gone');
  const { agreement, lot: lotId, leftOut, alongside } = referral.filledIn.data;
  const { providers, post16Only: _, ...terms } = lot;
  const asked = providers.filter((providerId) => !leftOut.includes(providerId));
  if (asked.length === 0) throw refusal('nobody-to-ask');

  const { receivedAt } = envelope;
  const { deadline, rules } = deadlineOf(receivedAt, terms);
  const submitted: Draft<ReferralEvent> = {
    type: 'ReferralSubmitted',
    data: { agreement, lot: lotId, owningService, registration, ...terms },
    personal: { requirement: written.requirement },
  };
  const since = others.filter(({ referralId, phase }) => phase === 'open' && !alongside.includes(referralId));
  return [
    unlessQuestioned(
      submitted,
      [
        unlessItNamesNobody(written.givesAway, 'referralId'),
        ...since.map(({ referralId }) => question('another-with-providers', { at: 'referralId', of: referralId })),
      ],
      envelope,
    ),
    ...asked.map((providerId): Draft<ReferralEvent> => ({
      type: 'ResponseWindowOpened',
      data: { providerId, receivedAt, deadline },
      effectiveOn: londonDate(receivedAt),
      rules,
    })),
  ];
}
