import { Command, questions, refusals, unlessQuestioned, type Draft } from '#platform/event-sourcing';
import { londonDate, type CivilDate } from '#platform/time';
import type { ChildOnRecord } from '../../asks/children-on-record.ts';
import type { Lot } from '../../asks/lots.ts';
import type { Referral } from '../referral.ts';
import type { ReferralEvent } from '../referral.events.ts';
import { isTooYoungForPost16 } from '../post-16-lots.ts';
import { deadlineOf } from '../provider-window.ts';

type Submission = Readonly<{ childId: string; agreement: string; lot: string; requirement: string }>;

export class SubmitReferral extends Command<Submission> {
  static readonly act = 'refer';
}

/** What the handler asked of others before it let the decision be taken. */
export type SubmissionFacts = Readonly<{ child: ChildOnRecord | null; bornOn: CivilDate | null; lot: Lot | null }>;

const refusal = refusals({
  'already-submitted': 'This referral has already been submitted.',
  'child-not-on-record': 'No child with a record that can be opened is registered under this number.',
  'before-birth': 'The decision is dated before the child was born.',
  'no-such-lot': 'The agreement has no such lot.',
  'nobody-on-lot': 'No provider stands on this lot, so nobody would receive the referral.',
});

const question = questions({
  'too-young-for-the-lot': 'This lot is for young people after 16, and the child is under 15.',
});

/** Received by every provider of the lot at the instant it is submitted: each has the agreement's hours to answer. */
export function submitReferral(
  { data, envelope }: SubmitReferral,
  referral: Referral,
  { child, bornOn, lot }: SubmissionFacts,
): readonly Draft<ReferralEvent>[] {
  if (referral.phase !== 'not-submitted') throw refusal('already-submitted');
  if (!child) throw refusal('child-not-on-record');
  if (!lot) throw refusal('no-such-lot');
  if (lot.providers.length === 0) throw refusal('nobody-on-lot');

  if (bornOn !== null && envelope.effectiveOn < bornOn) throw refusal('before-birth');

  const { providers, post16Only, ...terms } = lot;
  const { receivedAt } = envelope;
  const { deadline, rules } = deadlineOf(receivedAt, terms);
  const young = post16Only && bornOn !== null && isTooYoungForPost16(bornOn, envelope.effectiveOn);
  const submitted: Draft<ReferralEvent> = {
    type: 'ReferralSubmitted',
    data: { agreement: data.agreement, lot: data.lot, ...child, ...terms },
    personal: { requirement: data.requirement },
  };
  return [
    unlessQuestioned(submitted, [young && question('too-young-for-the-lot', { at: 'lot', of: data.lot })], envelope),
    ...providers.map((providerId): Draft<ReferralEvent> => ({
      type: 'ResponseWindowOpened',
      data: { providerId, receivedAt, deadline },
      effectiveOn: londonDate(receivedAt),
      rules,
    })),
  ];
}
