import { describe, it } from '@jest/globals';
import { asked, factId, specification } from '#platform/testing';
import { destroyed, registered, shared, sharingEnded } from '../child.fixtures.ts';
import { childStream } from '../child.ts';
import { EndSharing, endSharing } from './end-sharing.ts';

const because = 'She is back in school';
const onRoll = { ...registered, effectiveOn: '2025-09-02' } as const;
const ending = asked(EndSharing, { childId: 'c1', sharingId: factId(1), because });
const moved = {
  type: 'OwningServiceChanged',
  data: { owningService: 'exclusions', from: '2026-01-08' },
  personal: { because: null },
} as const;
const given6Oct = { ...shared({ from: '2025-10-06' }), effectiveOn: '2025-10-06' } as const;
const ended = sharingEnded(factId(1), because);

describe('Ending the sharing of a record', () => {
  const given = specification(childStream, endSharing);

  it('before its last day, or on it, says why', () => {
    given(onRoll, shared()).when(ending).then(ended);
    given(onRoll, shared({ lastDay: '2026-01-12' }))
      .when(ending)
      .then(ended);
  });

  it('before it begins', () =>
    given(onRoll, shared({ from: '2026-02-02' }))
      .when(ending)
      .then(ended));

  it.each([
    ['where there is none', [onRoll]],
    ['once it is over', [onRoll, shared({ from: '2026-01-05', lastDay: '2026-01-11' })]],
    ['once another service holds the record', [onRoll, given6Oct, moved]],
    ['twice', [onRoll, shared(), ended]],
    ['once the personal data was destroyed', [onRoll, shared(), destroyed()]],
  ] as const)('is refused %s', (_, past) =>
    given(...past)
      .when(ending)
      .refused('not-shared'),
  );
});
