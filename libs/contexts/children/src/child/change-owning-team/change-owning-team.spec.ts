import { describe, expect, it } from '@jest/globals';
import { asked, specification, stateAfter } from '#platform/testing';
import { councilTeams, destroyed, registered } from '../child.fixtures.ts';
import { childStream } from '../child.ts';
import { ChangeOwningTeam, changeOwningTeam } from './change-owning-team.ts';

const onRoll = { ...registered, effectiveOn: '2025-09-02' } as const;
const owningTeam = 'sen-north';
const change = {
  type: 'OwningTeamChanged',
  data: { owningTeam, from: '2026-03-02' },
  personal: { because: null },
} as const;
const changing = (over: Partial<ChangeOwningTeam['data']> = {}) =>
  asked(ChangeOwningTeam, { childId: 'c1', owningTeam, from: '2026-03-02', ...over });

describe('From a day on, another team works with the child', () => {
  const given = specification(childStream, (command: ChangeOwningTeam, child) =>
    changeOwningTeam(command, child, councilTeams),
  );

  it('is told with its day, which may be to come', () => given(onRoll).when(changing()).then(change));

  it('stands where its day is, however late it was told', () => {
    const late = { ...change, data: { ...change.data, owningTeam: null, from: '2025-12-01' } } as const;
    const { holders } = stateAfter(childStream, [onRoll, change, late]) as never as {
      holders: { teams: { from: string }[] };
    };
    expect(holders.teams.map(({ from }) => from)).toEqual(['2025-09-02', '2025-12-01', '2026-03-02']);
  });

  it('may be of each service that has, had or will have the record', () => {
    const handedOn = {
      type: 'OwningServiceChanged',
      data: { owningService: 'exclusions', from: '2026-05-04' },
      personal: { because: null },
    } as const;
    const theirs = { ...change, data: { ...change.data, owningTeam: 'exclusions' } };
    given(onRoll, handedOn)
      .when(changing({ owningTeam: 'exclusions' }))
      .then(theirs);
    given(onRoll, handedOn).when(changing()).then(change);
  });

  it.each([
    ['of a child who is not registered', [], {}, 'not-registered'],
    ['once the personal data was destroyed', [onRoll, destroyed()], {}, 'personal-data-destroyed'],
    ['from before the registration', [onRoll], { from: '2025-09-01' }, 'before-registration'],
    ['to what is so already', [onRoll], { owningTeam: null }, 'no-change'],
    [
      'to a team of a service that never has the record',
      [onRoll],
      { owningTeam: 'exclusions' },
      'team-of-another-service',
    ],
    ['to a team that the council has not', [onRoll], { owningTeam: 'north' }, 'no-such-team'],
  ] as const)('is refused %s', (_, past, over, reason) =>
    given(...past)
      .when(changing(over))
      .refused(reason),
  );
});
