import { questions, refusals, unlessQuestioned, type Command, type Draft } from '#platform/event-sourcing';
import type { CivilDate } from '#platform/time';
import { notBeforeBirth } from '#statutory-rules';
import type { ChildOnRecord } from '../asks/children-on-record.ts';
import type { Lot } from '../asks/lots.ts';
import type { OpenReferral } from '../asks/open-referrals.ts';
import type { TextGivesAway } from '../asks/what-a-text-gives-away.ts';
import { unlessItNamesNobody } from './names-nobody.ts';
import { isTooYoungForPost16 } from './post-16-lots.ts';
import type { ReferralEvent } from './referral.events.ts';

/** A referral as it is written down, first or anew. */
export type WhatIsFilledIn = Readonly<{
  agreement: string;
  lot: string;
  requirement: string;
  /** Of the lot's providers; everyone else on it is asked. */
  leftOut: readonly string[];
  leftOutBecause: string | null;
}>;

/** What the handler asked of others before it let the decision be taken. */
export type FillingFacts = Readonly<{
  child: ChildOnRecord | null;
  /** Null: the date of birth is not known. */
  bornOn: CivilDate | null;
  lot: Lot | null;
  /** Of the child, but this one. */
  others: readonly OpenReferral[];
  /** What is needed, as it was looked through. */
  givesAway: TextGivesAway;
}>;

const refusal = refusals({
  'child-not-on-record': 'No child with a record that can be opened is registered under this number.',
  'record-closed': 'The child’s record is closed, so nobody is referred. Reopen it first, and say why.',
  'before-birth': 'The decision is dated before the child was born.',
  'no-such-lot': 'The agreement has no such lot.',
  'nobody-on-lot': 'No provider stands on this lot, so nobody would receive the referral.',
  'not-on-the-lot': 'A provider that is left out does not stand on this lot. Choose again who is left out.',
  'nobody-left-to-ask': 'Every provider of the lot is left out, so nobody would receive the referral.',
  'left-out-without-a-reason': 'Say why not everyone on the lot is asked.',
});

const question = questions({
  'too-young-for-the-lot': 'This lot is for young people after 16, and the child is under 15.',
  'age-for-the-lot-cannot-be-said':
    'This lot is for young people after 16. Whether the child is old enough cannot be said yet: the date of birth is not known.',
  'another-referral-open': 'Another referral of this child is filled in, or is with providers.',
});

/** By the agreement everyone on the lot is asked, so that whoever is left out is left out for a reason. */
export function fillIn(
  written: WhatIsFilledIn,
  { child, bornOn, lot, others, givesAway }: FillingFacts,
  { envelope }: Command<unknown>,
): Draft<ReferralEvent> {
  const { agreement, leftOut, leftOutBecause, requirement } = written;
  if (!child) throw refusal('child-not-on-record');
  if (child.isClosed) throw refusal('record-closed');
  if (!lot) throw refusal('no-such-lot');
  if (lot.providers.length === 0) throw refusal('nobody-on-lot');
  if (leftOut.some((providerId) => !lot.providers.includes(providerId))) throw refusal('not-on-the-lot');
  if (lot.providers.every((providerId) => leftOut.includes(providerId))) throw refusal('nobody-left-to-ask');
  if (leftOut.length > 0 && leftOutBecause === null) throw refusal('left-out-without-a-reason');
  if (bornOn !== null && envelope.effectiveOn < bornOn)
    throw refusal('before-birth', 'decidedOn', notBeforeBirth('The day of the decision', bornOn));

  const named = unlessItNamesNobody(givesAway, 'requirement');
  const young = lot.post16Only && bornOn !== null && isTooYoungForPost16(bornOn, envelope.effectiveOn);
  const alongside = others.map(({ referralId }) => referralId);
  const draft: Draft<ReferralEvent> = {
    type: 'ReferralFilledIn',
    data: { agreement, lot: written.lot, leftOut: [...new Set(leftOut)], alongside },
    personal: { requirement, leftOutBecause: leftOut.length > 0 ? leftOutBecause : null },
  };
  return unlessQuestioned(
    draft,
    [
      lot.post16Only && bornOn === null && question('age-for-the-lot-cannot-be-said', { at: 'lot', of: written.lot }),
      young && question('too-young-for-the-lot', { at: 'lot', of: written.lot }),
      named,
      ...alongside.map((of) => question('another-referral-open', { at: 'childId', of })),
    ],
    envelope,
  );
}
