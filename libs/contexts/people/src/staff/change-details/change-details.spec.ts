import { describe, it } from '@jest/globals';
import { asked, specification } from '#platform/testing';
import { ada, byAda, byBea, byCem, destroyed, entered } from '../staff.fixtures.ts';
import { staffStream } from '../staff.ts';
import { ChangeDetails, changeDetails } from './change-details.ts';

const details = { name: 'Ada Vance-Okoro', email: 'ada@council.example' };
const changing = (by: object = byBea) => asked(ChangeDetails, { staffId: ada, ...details }, by);

describe('Changing what somebody is called', () => {
  const given = specification(staffStream, changeDetails);

  it('says what they are called from now on', () =>
    given(entered).when(changing()).then({ type: 'PersonDetailsChanged', data: {}, personal: details }));

  it.each([
    ['of nobody on the register', [], byBea, 'not-entered'],
    ['of oneself', [entered], byAda, 'not-your-own'],
    [
      'of oneself, while one acts for another',
      [entered],
      { actor: { ...byCem.actor, onBehalfOf: ada } },
      'not-your-own',
    ],
    ['of somebody whose details are destroyed', [entered, destroyed], byBea, 'details-destroyed'],
  ] as const)('is refused %s', (_, past, by, reason) =>
    given(...past)
      .when(changing(by))
      .refused(reason),
  );
});
