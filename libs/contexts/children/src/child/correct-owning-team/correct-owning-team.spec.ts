import { describe, it } from '@jest/globals';
import { asked, factId, specification } from '#platform/testing';
import { registered } from '../child.fixtures.ts';
import { childStream } from '../child.ts';
import { CorrectOwningTeam, correctOwningTeam } from './correct-owning-team.ts';

const onRoll = { ...registered, effectiveOn: '2025-09-02' } as const;
const owningTeam = 'sen-north';
const change = { type: 'OwningTeamChanged', data: { owningTeam, from: '2026-03-02' } } as const;
const reason = 'the letter says otherwise';
const correcting = (over: Partial<CorrectOwningTeam['data']> = {}) =>
  asked(CorrectOwningTeam, { childId: 'c1', changeId: factId(1), owningTeam, from: '2026-03-09', reason, ...over });

describe('Correcting a change of the owning team', () => {
  const given = specification(childStream, correctOwningTeam);

  it('says it anew, with its reason', () =>
    given(onRoll, change)
      .when(correcting())
      .then({
        type: 'OwningTeamChangedCorrected',
        data: { original: factId(1), now: { owningTeam, from: '2026-03-09' } },
        personal: { reason },
      }));

  it.each([
    ['of the registration', { changeId: factId(0) }, 'no-such-change'],
    ['of what was never recorded', { changeId: factId(7) }, 'no-such-change'],
    ['to before the registration', { from: '2025-09-01' }, 'before-registration'],
  ] as const)('is refused %s', (_, over, why) => given(onRoll, change).when(correcting(over)).refused(why));
});
