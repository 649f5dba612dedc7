import { describe, it } from '@jest/globals';
import type { Instant } from '#platform/time';
import { asked, specification } from '#platform/testing';
import { bridge, child, harbour, inCirculation, lot, sentAt, sentTo, submitted } from '../referral.fixtures.ts';
import { referralStream } from '../referral.ts';
import { SubmitReferral, submitReferral, type SubmissionFacts } from './submit-referral.ts';

const submission = { childId: 'c1', agreement: 'peterborough-cepet', lot: 'lot-4', requirement: 'Tuition at home' };
const submitAt = (receivedAt: Instant) => asked(SubmitReferral, submission, { receivedAt });
const submit = submitAt(sentAt);
const specified = (facts: SubmissionFacts) =>
  specification(referralStream, (command: SubmitReferral, referral) => submitReferral(command, referral, facts));

const bornOn = '2011-05-04';

describe('Submitting a referral', () => {
  it('opens a window for each provider of the lot', () =>
    specified({ child, bornOn, lot })().when(submit).then(submitted(), sentTo(bridge), sentTo(harbour)));

  it.each([
    ['across the clock change of spring', '2026-03-27T16:00:00.000Z', '2026-03-30T16:00:00.000Z', '2026-03-27'],
    ['across the clock change of autumn', '2026-10-23T15:00:00.000Z', '2026-10-26T15:00:00.000Z', '2026-10-23'],
    ['over bank holidays', '2026-12-23T10:00:00.000Z', '2026-12-26T10:00:00.000Z', '2026-12-23'],
  ] as const)('counts 72 elapsed hours %s (V-72H)', (_, receivedAt, until, effectiveOn) =>
    specified({ child, bornOn, lot: { ...lot, providers: [bridge] } })()
      .when(submitAt(receivedAt))
      .then(submitted(), sentTo(bridge, { receivedAt, until, effectiveOn })),
  );

  it('counts working hours where the agreement reads them so', () =>
    specified({ child, bornOn, lot: { ...lot, providers: [bridge], reading: 'working-hours', responseHours: 8 } })()
      .when(submitAt('2026-04-02T14:00:00.000Z'))
      .then(
        submitted({ reading: 'working-hours', responseHours: 8 }),
        sentTo(bridge, {
          receivedAt: '2026-04-02T14:00:00.000Z',
          // Two hours on Maundy Thursday, six on the Tuesday after Easter Monday.
          until: '2026-04-07T14:00:00.000Z',
          effectiveOn: '2026-04-02',
          read: { hours: 8, reading: 'working hours' },
        }),
      ));

  it.each([
    ['for a child who is not on record', { child: null, bornOn, lot }, [], 'child-not-on-record'],
    ['to a lot that is not there', { child, bornOn, lot: null }, [], 'no-such-lot'],
    ['to a lot on which nobody stands', { child, bornOn, lot: { ...lot, providers: [] } }, [], 'nobody-on-lot'],
    ['twice', { child, bornOn, lot }, inCirculation, 'already-submitted'],
    ['before the child was born', { child, bornOn: '2026-03-28', lot }, [], 'before-birth'],
  ] as const)('is refused %s', (_, facts, past, reason) =>
    specified(facts)(...past)
      .when(submit)
      .refused(reason),
  );

  it('is asked about for a child of eight and a lot that is for after 16', () => {
    const given = specified({ child, bornOn: '2018-01-05', lot: { ...lot, post16Only: true, providers: [] } });
    const one = specified({ child, bornOn: '2018-01-05', lot: { ...lot, post16Only: true } });
    given().when(submit).refused('nobody-on-lot');
    one().when(submit).questioned('too-young-for-the-lot:lot-4');
  });

  it('is no more asked about from the very day of fifteen, and never of a lot for all', () => {
    const one = specified({ child, bornOn: '2011-01-13', lot: { ...lot, post16Only: true, providers: [bridge] } });
    one().when(submit).questioned('too-young-for-the-lot:lot-4');
    const post16 = { ...lot, post16Only: true, providers: [bridge] };
    specified({ child, bornOn: '2011-01-12', lot: post16 })().when(submit).then(submitted(), sentTo(bridge));
    specified({ child, bornOn: '2018-01-05', lot: { ...lot, providers: [bridge] } })()
      .when(submit)
      .then(submitted(), sentTo(bridge));
  });

  it('may be on the very day the child was born', () =>
    specified({ child, bornOn: '2026-01-12', lot: { ...lot, providers: [bridge] } })()
      .when(submit)
      .then(submitted(), sentTo(bridge)));
});
