import { describe, it } from '@jest/globals';
import { asked, specification } from '#platform/testing';
import { ada, byBea, destructionProposed, destructionDeclined, entered } from '../staff.fixtures.ts';
import { staffStream } from '../staff.ts';
import { DeclineToDestroyDetails, declineToDestroyDetails } from './decline-to-destroy-details.ts';

const declining = asked(DeclineToDestroyDetails, { staffId: ada, because: 'She comes back' }, byBea);

describe('Declining that who somebody was be destroyed', () => {
  const given = specification(staffStream, declineToDestroyDetails);

  it('says why, also by who asked', () =>
    given(entered, destructionProposed).when(declining).then(destructionDeclined));

  it.each([
    ['of nobody on the register', [], 'not-entered'],
    ['that nobody asked for', [entered], 'none-proposed'],
    ['twice', [entered, destructionProposed, destructionDeclined], 'none-proposed'],
  ] as const)('is refused %s', (_, past, reason) =>
    given(...past)
      .when(declining)
      .refused(reason),
  );
});
