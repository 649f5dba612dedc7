import { describe, it } from '@jest/globals';
import { asked, specification } from '#platform/testing';
import { destroyed, registered } from '../child.fixtures.ts';
import { childStream } from '../child.ts';
import { DestroyPersonalData, destroyPersonalData } from './destroy-personal-data.ts';

const destroy = asked(DestroyPersonalData, { childId: 'c1', reason: 'right-to-erasure' });
const destroyForNoReason = asked(DestroyPersonalData, { childId: 'c1', reason: null });

describe('Destroying a child’s personal data', () => {
  const given = specification(childStream, destroyPersonalData);

  it('is recorded with its reason', () => given(registered).when(destroy).then(destroyed('right-to-erasure')));

  it.each([
    ['without a reason', [registered], destroyForNoReason, 'no-reason'],
    ['twice', [registered, destroyed()], destroy, 'already-destroyed'],
    ['for a child who is not registered', [], destroy, 'not-registered'],
  ] as const)('is refused %s', (_, past, command, reason) =>
    given(...past)
      .when(command)
      .refused(reason),
  );
});
