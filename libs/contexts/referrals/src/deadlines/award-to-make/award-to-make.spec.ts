import { describe, expect, it } from '@jest/globals';
import type { Draft } from '#platform/event-sourcing';
import { factId, recordedFacts, viewAfter } from '#platform/testing';
import type { ReferralEvent } from '../../referral/referral.events.ts';
import * as past from '../../referral/referral.fixtures.ts';
import { referralStream } from '../../referral/referral.ts';
import { awardToMake, type AwardToMake } from './award-to-make.ts';

const { awarded, awardVoided, bridge, closed, deadline, declined, harbour, inCirculation, offered, referralId } = past;
const noon = '2026-03-28T12:00:00.000Z';
const evening = '2026-03-28T18:00:00.000Z';
const openAfter = (...later: readonly Draft<ReferralEvent>[]) => {
  const events = recordedFacts(referralStream, referralId, { referralId }, [...inCirculation, ...later]);
  return (viewAfter(awardToMake.view, events).get(referralId) as unknown as { open: AwardToMake[] }).open;
};

describe('An award is to be made', () => {
  it.each<readonly [string, readonly Draft<ReferralEvent>[]]>([
    ['while nobody has answered', []],
    ['while one that is silent may still answer', [offered(bridge, noon)]],
    ['once it was made', [offered(bridge, noon), declined(harbour, noon), awarded(bridge, factId(3))]],
    ['once the referral was withdrawn', [closed(bridge), closed(harbour), past.withdrawn]],
    [
      'while one has more time, since its receipt was corrected',
      [...[offered(bridge, noon), closed(harbour), past.receiptCorrected(factId(2), harbour)]],
    ],
  ])('not %s', (_, later) => expect(openAfter(...later)).toEqual([]));

  it('since the last answer, where all have answered, of the offers that there are', () =>
    expect(openAfter(offered(bridge, evening, false, 60_000), offered(harbour, noon, false, 45_000))).toEqual([
      { item: 'award', answeredAt: evening, asked: 2, weekly: [45_000, 60_000] },
    ]));

  it('since the hours ran out of those that are silent', () =>
    expect(openAfter(offered(bridge, noon), closed(harbour))).toEqual([
      { item: 'award', answeredAt: deadline, asked: 2, weekly: [45_000] },
    ]));

  it('also where nobody has offered: another way is to be found then', () =>
    expect(openAfter(declined(bridge, noon), closed(harbour))).toMatchObject([{ asked: 2, weekly: [] }]));

  it('not later for an answer that came too late', () =>
    expect(openAfter(closed(bridge), closed(harbour), offered(bridge, past.tooLate, true))).toMatchObject([
      { answeredAt: deadline, weekly: [45_000] },
    ]));

  it('again once the award was voided', () => {
    const [open] = openAfter(
      ...[offered(bridge, noon), declined(harbour, noon), awarded(bridge, factId(3)), awardVoided(factId(5))],
    );
    expect(open).toMatchObject({ answeredAt: noon, weekly: [45_000] });
    expect(awardToMake.moment!(open!)).toEqual({ dueAt: noon, restsOn: [] });
  });
});
