import { describe, it } from '@jest/globals';
import { asked, factId, specification } from '#platform/testing';
import { askDeclined, because, byAda, byBea, openingAsked, recordSealed, sealingAsked } from '../sealing.fixtures.ts';
import { sealingStream } from '../sealing.ts';
import { DeclineForSealed, declineForSealed } from './decline-for-sealed.ts';

const declining = (n: number, by: object) =>
  asked(DeclineForSealed, { childId: 'c1', askedId: factId(n), because }, by);

describe('Leaving a record as it is', () => {
  const given = specification(sealingStream, declineForSealed);

  it.each([
    ['a second person', byBea],
    ['who asked', byAda],
  ])('is said by %s, whatever was asked for', (_, by) => {
    given(sealingAsked()).when(declining(0, by)).then(askDeclined(0));
    given(sealingAsked(), recordSealed(), openingAsked()).when(declining(2, by)).then(askDeclined(2));
  });

  it('is refused where nobody asks any more', () =>
    given(sealingAsked(), recordSealed()).when(declining(0, byBea)).refused('nothing-asked'));
});
