import { describe, it } from '@jest/globals';
import { derivedId } from '#platform/event-sourcing';
import { asked, factId, specification } from '#platform/testing';
import {
  anotherAward,
  ended,
  madeAgain,
  proposed,
  started,
  voided,
  voidedAfterStart,
  withdrawn,
} from '../placement.fixtures.ts';
import { placementStream } from '../placement.ts';
import { WithdrawPlacement, withdrawPlacement } from './withdraw-placement.ts';

const withdraw = asked(WithdrawPlacement, {
  childId: derivedId('child'),
  referralId: derivedId('referral'),
  providerId: derivedId('provider'),
  awardEventId: derivedId('the award'),
});

const startVoided = voided('PlacementStarted', factId(1));

describe('Withdrawing a placement whose award was voided', () => {
  const given = specification(placementStream, withdrawPlacement);

  it.each([
    ['that was proposed', [proposed]],
    ['that is not proposed yet', []],
    ['whose start was voided', [proposed, started, startVoided]],
  ])('is recorded for one %s', (_, past) =>
    given(...past)
      .when(withdraw)
      .then(withdrawn),
  );

  it.each([
    ['is under way', [proposed, started]],
    ['has ended', [proposed, started, ended]],
  ])('is kept in mind for one that %s, which goes on until a person ends it', (_, past) =>
    given(...past)
      .when(withdraw)
      .then(voidedAfterStart),
  );

  it('is told of the award that it goes on under, and of that alone', () => {
    const again = asked(WithdrawPlacement, { ...withdraw.data, awardEventId: anotherAward });
    const [isVoid, gone] = (['AwardVoidedAfterStart', 'PlacementWithdrawn'] as const).map((type) => ({
      ...{ type, data: { awardEventId: anotherAward } },
    }));
    const goesOn = [proposed, started, voidedAfterStart, madeAgain];
    given(...goesOn)
      .when(again)
      .then(isVoid!);
    given(...goesOn, startVoided)
      .when(again)
      .then(gone!);
  });

  it.each([
    ['goes on under another award', [proposed, started, voidedAfterStart, madeAgain]],
    ['waits to begin under another', [proposed, started, voidedAfterStart, madeAgain, startVoided]],
    ['was awarded again before this void was told', [proposed, started, madeAgain]],
    ['was withdrawn', [proposed, withdrawn]],
    ['is known to have no award', [proposed, started, voidedAfterStart]],
    ['was started in error before its award was voided', [proposed, started, voidedAfterStart, startVoided]],
  ])('records nothing for one that %s', (_, past) =>
    given(...past)
      .when(withdraw)
      .then(),
  );
});
