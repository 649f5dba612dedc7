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
    ['while one that is silent may still answer, and nobody has offered', [declined(bridge, noon)]],
    ['once it was made', [offered(bridge, noon), declined(harbour, noon), awarded(bridge, factId(3))]],
    ['once the referral was withdrawn', [closed(bridge), closed(harbour), past.withdrawn]],
    [
      'while one has more time, since its receipt was corrected',
      [...[declined(bridge, noon), closed(harbour), past.receiptCorrected(factId(2), harbour)]],
    ],
  ])('not %s', (_, later) => expect(openAfter(...later)).toEqual([]));

  it('since an offer came, though another may still answer', () =>
    expect(openAfter(offered(bridge, noon))).toEqual([
      { item: 'award', answeredAt: noon, asked: 2, awaited: 1, weekly: [45_000] },
    ]));

  it('since the first offer, where all have answered, of the offers that there are', () =>
    expect(openAfter(offered(bridge, evening, false, 60_000), offered(harbour, noon, false, 45_000))).toEqual([
      { item: 'award', answeredAt: noon, asked: 2, awaited: 0, weekly: [45_000, 60_000] },
    ]));

  it('since the hours ran out of those that are silent, where nobody has offered', () =>
    expect(openAfter(declined(bridge, noon), closed(harbour))).toEqual([
      { item: 'award', answeredAt: deadline, asked: 2, awaited: 0, weekly: [] },
    ]));

  it('since an offer that came too late, where there was none', () =>
    expect(openAfter(closed(bridge), closed(harbour), offered(bridge, past.tooLate, true))).toMatchObject([
      { answeredAt: past.tooLate, weekly: [45_000] },
    ]));

  it('again once a withdrawal is voided', () =>
    expect(openAfter(offered(bridge, noon), past.withdrawn, past.withdrawalVoided(factId(4)))).toMatchObject([
      { answeredAt: noon },
    ]));

  it('again once the award was voided', () => {
    const [open] = openAfter(
      ...[offered(bridge, noon), declined(harbour, noon), awarded(bridge, factId(3)), awardVoided(factId(5))],
    );
    expect(open).toMatchObject({ answeredAt: noon, weekly: [45_000] });
    expect(awardToMake.moment!(open!)).toEqual({ dueAt: noon, restsOn: [] });
  });
});
