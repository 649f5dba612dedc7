import { describe, expect, it } from '@jest/globals';
import { asked, factId, specification, stateAfter } from '#platform/testing';
import { movedAway, registered } from '../child.fixtures.ts';
import { childStream } from '../child.ts';
import { VoidWhereabouts, voidWhereabouts } from './void-whereabouts.ts';

const onRoll = { ...registered, effectiveOn: '2025-09-02' } as const;
const reason = 'It was her cousin';
const voiding = (n: number) => asked(VoidWhereabouts, { childId: 'c1', changeId: factId(n), reason });
const voided = (n: number) =>
  ({ type: 'WhereaboutsChangedVoided', data: { original: factId(n) }, personal: { reason } }) as never;
const team = {
  type: 'OwningTeamChanged',
  data: { owningTeam: 'north', from: '2026-01-05' },
  personal: { because: null },
} as const;

describe('Voiding what was said of where a child is', () => {
  const given = specification(childStream, voidWhereabouts);

  it('takes it back: where it was before holds again', () => {
    given(onRoll, movedAway()).when(voiding(1)).then(voided(1));
    expect(stateAfter(childStream, [onRoll, movedAway(), voided(1)])).toMatchObject({ whereabouts: [] });
  });

  it.each([
    ['of the registration', [onRoll, movedAway()], 0],
    ['of a change of who holds the record', [onRoll, team], 1],
    ['twice', [onRoll, movedAway(), voided(1)], 1],
  ] as const)('is refused %s', (_, past, n) =>
    given(...past)
      .when(voiding(n))
      .refused('no-such-change'),
  );
});
