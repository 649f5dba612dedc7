import { describe, it } from '@jest/globals';
import { derivedId } from '#platform/event-sourcing';
import { asked, factId, specification } from '#platform/testing';
import { ended, proposed, started, voided, voidedAfterStart, withdrawn } from '../placement.fixtures.ts';
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

  it.each([
    ['was withdrawn', [proposed, withdrawn]],
    ['is known to have no award', [proposed, started, voidedAfterStart]],
    ['was started in error before its award was voided', [proposed, started, voidedAfterStart, startVoided]],
  ])('records nothing for one that %s', (_, past) =>
    given(...past)
      .when(withdraw)
      .then(),
  );
});
