import { AwardReferral, AwardReferralRequest } from '#contexts/referrals';
import { counted } from '#statutory-rules';
import { formPage } from '../forms/form-page.ts';
import { choice, known, words } from '../forms/plain-fields.ts';
import type { OfferCompared } from '../referral/offers-compared.ts';
import { clockAndDay } from '../words/time-left.ts';
import { awaited } from './others-asked.ts';
import { referralRecord } from './referral-of-child.ts';

/** A referral awarded to one that offered, with the reasoning, and looked at once more before it is. */
export const AwardReferralPage = formPage({
  path: 'line/:childId/referrals/:referralId/award',
  over: referralRecord,
  ...{ sends: AwardReferral, request: AwardReferralRequest },
  ...{ title: 'Award the referral', button: 'Award the referral' },
  fields: ({ mine, who }) => ({
    providerId: choice(
      'Whose offer is taken?',
      mine.map((offer) => [offer.providerId, offer.name, factsOf(offer)] as const),
    ),
    reasoning: words('Why this offer?', {
      hint: `What it does for ${who} that the others do not. Price alone is no reason`,
      rows: 6,
    }),
    // Where none is late, nobody is asked why one is considered.
    lateReason: mine.some(({ late }) => late)
      ? words('Why is a late offer considered?', {
          ...{ hint: 'Only where the offer that you take came after the deadline', rows: 3, optional: true },
        })
      : known(null),
  }),
  standsIn: (_, { mine }) => ({
    ...{ providerId: mine[0]?.providerId ?? '', reasoning: 'stands in', lateReason: 'stands in' },
  }),
  steps: [
    { name: 'offer', title: 'Whose offer is taken?', fields: ['providerId'] },
    { name: 'reasons', title: 'Why this offer?', fields: ['reasoning', 'lateReason'] },
  ],
  checks: ({ providerId, reasoning, lateReason }, { offers, asked, found, limit }) => {
    const offer = offers.find((each) => each.providerId === providerId);
    const name = offer?.name ?? 'the provider';
    const others = asked - 1;
    const silent = awaited(found).map(({ deadline }) => deadline);
    return {
      rows: [
        { label: 'Provider', text: name, field: 'providerId' },
        ...(offer
          ? [
              { label: 'Offer', text: factsOf(offer), field: 'providerId' },
              { label: 'You may approve', text: limit, field: null },
            ]
          : []),
        { label: 'Why this offer', text: reasoning, field: 'reasoning' },
        ...(lateReason && offer?.late ? [{ label: 'Why a late offer', text: lateReason, field: 'lateReason' }] : []),
      ],
      will: [
        `${name} is shown that it has the award, and goes on reading the referral. Your reasons are not shown to it.`,
        ...(others > 0
          ? [
              `${others === 1 ? 'The other provider that was asked is' : `The ${others} other providers that were asked are`} shown that the referral was awarded to another, and not to whom.`,
            ]
          : []),
        ...(silent.length > 0
          ? [
              `${counted(silent.length, 'provider')} may still answer, the last until ${clockAndDay(silent.toSorted().at(-1)!)}. The award ends that time: no offer is taken after it.`,
            ]
          : []),
        `Nothing here tells ${name} who the child is. Until the start is recorded an officer does, outside this service: who it is, the first day, and the address, risks and medical needs that it has to know.`,
        `A placement at ${name} is proposed. It begins when an officer records its start.`,
        'Your reasons can be corrected; what was recorded first stays beside them. To whom it went cannot: the award can be voided with a reason, and stays on the line, struck through.',
      ],
      button: `Award the referral to ${name}`,
    };
  },
  command: (award, { referralId }) => ({ data: { referralId, ...award } }),
  beside: {
    'above-ones-limit': 'providerId',
    'no-offer': 'providerId',
    'late-offer-not-considered': 'providerId',
    'late-offer-needs-reason': 'lateReason',
  },
  done: ({ input: { providerId }, seen: { offers } }) =>
    `The referral is awarded to ${offers.find((each) => each.providerId === providerId)?.name ?? 'the provider'}`,
});

const factsOf = ({ starts, sessions, price, late }: OfferCompared): string =>
  [
    `from ${starts}`,
    `${sessions} sessions a week`,
    `${price} a week`,
    ...(late ? ['came after the deadline'] : []),
  ].join(', ');
