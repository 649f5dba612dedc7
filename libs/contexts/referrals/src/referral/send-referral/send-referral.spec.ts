import { describe, it } from '@jest/globals';
import { derivedId } from '#platform/event-sourcing';
import { asked, factId, specification } from '#platform/testing';
import type { Instant } from '#platform/time';
import * as past from '../referral.fixtures.ts';
import { referralStream } from '../referral.ts';
import { SendReferral, sendReferral, type SendingFacts } from './send-referral.ts';

const { awarded, bridge, child, filledIn, filledInAndSent, givesNothingAway, harbour, inCirculation, lot } = past;
const { namesTheChild, offered, referralId, requirement, sentAt, sentTo, submitted, withdrawn } = past;
const sendAt = (receivedAt: Instant, filledInId = factId(0)) =>
  asked(SendReferral, { referralId, filledInId }, { receivedAt });
const send = sendAt(sentAt);
const another = derivedId('another referral');
const givesAway = givesNothingAway;
const ordinary: SendingFacts = { child, lot, others: [], written: { filledIn: factId(0), requirement, givesAway } };
const specified = (facts: Partial<SendingFacts> = {}) =>
  specification(referralStream, (command: SendReferral, referral) =>
    sendReferral(command, referral, { ...ordinary, ...facts }),
  );
const toBridge = { lot: { ...lot, providers: [bridge] } };

describe('Sending a referral out', () => {
  it('opens a window for each provider of the lot', () =>
    specified()(filledIn()).when(send).then(submitted(), sentTo(bridge), sentTo(harbour)));

  it('asks nobody who is left out', () =>
    specified()(filledIn({ leftOut: [bridge] }, 'Too far'))
      .when(send)
      .then(submitted(), sentTo(harbour)));

  it('asks whoever joined the lot since, and nobody who left it', () => {
    const joined = derivedId('provider', 3);
    specified({ lot: { ...lot, providers: [harbour, joined] } })(filledIn())
      .when(send)
      .then(submitted(), sentTo(harbour), sentTo(joined));
  });

  it('sends what was written last', () => {
    const written = { filledIn: factId(1), requirement, givesAway };
    specified({ written })(filledIn(), filledIn({ lot: 'lot-5', leftOut: [bridge] }, 'Too far'))
      .when(sendAt(sentAt, factId(1)))
      .then(
        { ...submitted(), data: { ...submitted().data, lot: 'lot-5' } } as ReturnType<typeof submitted>,
        sentTo(harbour),
      );
  });

  it.each([
    ['across the clock change of spring', '2026-03-27T16:00:00.000Z', '2026-03-30T16:00:00.000Z', '2026-03-27'],
    ['across the clock change of autumn', '2026-10-23T15:00:00.000Z', '2026-10-26T15:00:00.000Z', '2026-10-23'],
    ['over bank holidays', '2026-12-23T10:00:00.000Z', '2026-12-26T10:00:00.000Z', '2026-12-23'],
  ] as const)('counts 72 elapsed hours %s (V-72H)', (_, receivedAt, until, effectiveOn) =>
    specified(toBridge)(filledIn())
      .when(sendAt(receivedAt))
      .then(submitted(), sentTo(bridge, { receivedAt, until, effectiveOn })),
  );

  it('counts working hours where the agreement reads them so', () =>
    specified({ lot: { ...lot, providers: [bridge], reading: 'working-hours', responseHours: 8 } })(filledIn())
      .when(sendAt('2026-04-02T14:00:00.000Z'))
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
    ['of what was never filled in', {}, [], 'nothing-to-send'],
    ['twice', {}, filledInAndSent, 'already-submitted'],
    ['of one that was filled in and sent as one act', {}, inCirculation, 'already-submitted'],
    ['once it was awarded', {}, [...inCirculation, offered(bridge), awarded(bridge, factId(3))], 'already-submitted'],
    ['once it was withdrawn', {}, [filledIn(), withdrawn], 'withdrawn-unsent'],
    ['once it was sent out and withdrawn', {}, [...filledInAndSent, withdrawn], 'already-submitted'],
    ['of a child whose record no longer opens', { child: null }, [filledIn()], 'child-off-record'],
    ['where what is needed no longer opens', { written: null }, [filledIn()], 'child-off-record'],
    ['to a lot that is gone', { lot: null }, [filledIn()], 'lot-is-gone'],
    ['to a lot that nobody stands on any more', { lot: { ...lot, providers: [] } }, [filledIn()], 'nobody-to-ask'],
    ['to those alone who are left out', toBridge, [filledIn({ leftOut: [bridge] }, 'Too far')], 'nobody-to-ask'],
  ] as const)('is refused %s', (_, facts, given, reason) =>
    specified(facts)(...given)
      .when(send)
      .refused(reason),
  );

  it('is refused to whoever read what was written before, though it is the last that would be sent', () => {
    const written = { filledIn: factId(1), requirement, givesAway };
    specified({ written })(filledIn(), filledIn()).when(send).refused('changed-just-now');
    specified({ written })(filledIn(), filledIn())
      .when(sendAt(sentAt, factId(7)))
      .refused('changed-just-now');
  });

  it('is refused where it was written anew while it was opened', () =>
    specified()(filledIn(), filledIn())
      .when(sendAt(sentAt, factId(1)))
      .refused('changed-just-now'));

  it('is asked about once more where what is sent says who the child is', () => {
    const written = { filledIn: factId(0), requirement, givesAway: namesTheChild };
    const confirmed = ['names-the-child:first-2-street-1'];
    specified({ written })(filledIn()).when(send).questioned(confirmed[0]!);
    specified({ ...toBridge, written })(filledIn())
      .when(asked(SendReferral, send.data, { receivedAt: sentAt, confirmed }))
      .then({ ...submitted(), confirmed: ['names-the-child'] }, sentTo(bridge));
  });

  it('is refused where it would tell a protected address, also one that was protected since', () =>
    specified({ written: { filledIn: factId(0), requirement, givesAway: past.tellsUndisclosed } })(filledIn())
      .when(send)
      .refused('tells-undisclosed'));

  it('is asked about where another went to providers since it was filled in', () => {
    const others = [{ referralId: another, phase: 'open' }] as const;
    specified({ others })(filledIn()).when(send).questioned(`another-with-providers:${another}`);
    specified({ ...toBridge, others })(filledIn({ alongside: [another] }))
      .when(send)
      .then(submitted(), sentTo(bridge));
    specified({ ...toBridge, others: [{ referralId: another, phase: 'filled-in' }] })(filledIn())
      .when(send)
      .then(submitted(), sentTo(bridge));
  });
});
