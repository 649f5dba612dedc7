import { describe, it } from '@jest/globals';
import { derivedId } from '#platform/event-sourcing';
import { asked, specification } from '#platform/testing';
import { anotherAward, madeAgain, proposed, started, voidedAfterStart, withdrawn } from '../placement.fixtures.ts';
import { placementStream } from '../placement.ts';
import { ProposePlacement, proposePlacement } from './propose-placement.ts';

const awarded = asked(ProposePlacement, {
  childId: derivedId('child'),
  referralId: derivedId('referral'),
  providerId: derivedId('provider'),
  awardEventId: derivedId('the award'),
});

describe('Opening a placement', () => {
  const given = specification(placementStream, proposePlacement);

  it('names the award it follows from', () => given().when(awarded).then(proposed));
  it('records nothing where the award was voided first', () => given(withdrawn).when(awarded).then());

  it('takes what runs at the same provider, whose award was voided, and opens no second', () => {
    const again = asked(ProposePlacement, { ...awarded.data, awardEventId: anotherAward });
    given(proposed, started, voidedAfterStart).when(again).then(madeAgain);
    // Of the process that tells of the void nobody knows when it comes.
    given(proposed, started).when(again).then(madeAgain);
    given(proposed, started, voidedAfterStart, madeAgain).when(again).refused('already-proposed');
  });

  it.each([
    ['twice', [proposed]],
    ['once it has started', [proposed, started]],
  ])('is refused %s', (_, past) =>
    given(...past)
      .when(awarded)
      .refused('already-proposed'),
  );
});
