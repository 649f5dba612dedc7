import { describe, it } from '@jest/globals';
import { derivedId } from '#platform/event-sourcing';
import { asked, factId, specification } from '#platform/testing';
import * as past from '../referral.fixtures.ts';
import { referralStream } from '../referral.ts';
import { ChangeReferral, changeReferral } from './change-referral.ts';

const {
  bridge,
  child,
  filledIn,
  filledInAndSent,
  givesNothingAway,
  inCirculation,
  namesTheChild,
  lot,
  offered,
  referralId,
  requirement,
  withdrawn,
} = past;
const another = derivedId('another referral');
const written = { agreement: 'peterborough-cepet', lot: 'lot-5', requirement, leftOut: [], leftOutBecause: null };
const change = asked(ChangeReferral, { referralId, ...written });

describe('Changing a referral that is filled in', () => {
  const facts = { child, bornOn: null, lot, givesAway: givesNothingAway };
  const given = specification(referralStream, (command: ChangeReferral, referral) =>
    changeReferral(command, referral, { ...facts, others: [] }),
  );

  it('tells all of it anew', () =>
    given(filledIn())
      .when(change)
      .then(filledIn({ lot: 'lot-5' })));

  it('asks what is asked of one that is filled in first', () =>
    specification(referralStream, (command: ChangeReferral, referral) =>
      changeReferral(command, referral, { ...facts, others: [{ referralId: another, phase: 'open' }] }),
    )(filledIn())
      .when(change)
      .questioned(`another-referral-open:${another}`));

  it('asks anew where what is needed says who the child is', () =>
    specification(referralStream, (command: ChangeReferral, referral) =>
      changeReferral(command, referral, { ...facts, others: [], givesAway: namesTheChild }),
    )(filledIn())
      .when(change)
      .questioned('names-the-child:first-2-street-1'));

  it.each([
    ['of what was never filled in', [], 'not-filled-in'],
    ['once it was sent out', filledInAndSent, 'sent-already'],
    ['of one that was filled in and sent as one act', inCirculation, 'sent-already'],
    ['once it was awarded', [...inCirculation, offered(bridge), past.awarded(bridge, factId(3))], 'sent-already'],
    ['once it was withdrawn', [filledIn(), withdrawn], 'withdrawn-before'],
    ['once it was sent out and withdrawn', [...filledInAndSent, withdrawn], 'withdrawn-before'],
  ] as const)('is refused %s', (_, facts_, reason) =>
    given(...facts_)
      .when(change)
      .refused(reason),
  );
});
