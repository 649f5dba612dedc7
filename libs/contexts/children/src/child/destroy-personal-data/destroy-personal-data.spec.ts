import { describe, it } from '@jest/globals';
import { asked, specification } from '#platform/testing';
import type { CivilDate } from '#platform/time';
import { destroyed, registered } from '../child.fixtures.ts';
import { childStream } from '../child.ts';
import { DestroyPersonalData, destroyPersonalData } from './destroy-personal-data.ts';

const destroy = asked(DestroyPersonalData, { childId: 'c1', reason: 'right-to-erasure' });
const destroyForNoReason = asked(DestroyPersonalData, { childId: 'c1', reason: null });

describe('Destroying a child’s personal data', () => {
  const given = specification(childStream, (command: DestroyPersonalData, child) =>
    destroyPersonalData(command, child),
  );

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

  describe('since the time for which it is kept ended', () => {
    const ended = asked(DestroyPersonalData, { childId: 'c1', reason: 'retention-ended' });
    const of = (until: CivilDate | null) =>
      specification(childStream, (command: DestroyPersonalData, child) =>
        destroyPersonalData(command, child, { until, sentence: 'It is kept.' }),
      )(registered);

    it('is recorded where it has', () => of('2025-05-04').when(ended).then(destroyed('retention-ended')));
    it('is asked about where it has not', () =>
      of('2031-05-04').when(ended).questioned('retention-not-ended:2031-05-04'));
    it('is asked about where nobody can say', () => of(null).when(ended).questioned('retention-not-ended:not-said'));
    it('is not asked about for another reason', () => of(null).when(destroy).then(destroyed('right-to-erasure')));
  });
});
