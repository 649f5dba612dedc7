import { describe, expect, it } from '@jest/globals';
import { asked, specification, stateAfter } from '#platform/testing';
import type { CivilDate } from '#platform/time';
import { destroyed, registered } from '../child.fixtures.ts';
import { childStream } from '../child.ts';
import { ChangeOwningService, changeOwningService } from './change-owning-service.ts';

const onRoll = { ...registered, effectiveOn: '2025-09-02' } as const;
const owningService = 'exclusions';
const because = 'She was excluded, and the exclusions service finds her the place';
const change = {
  type: 'OwningServiceChanged',
  data: { owningService, from: '2026-03-02' },
  personal: { because },
} as const;
const changing = (over: Partial<ChangeOwningService['data']> = {}, confirmed: readonly string[] = []) =>
  asked(ChangeOwningService, { childId: 'c1', owningService, from: '2026-03-02', because, ...over }, { confirmed });

describe('From a day on, another service holds the record', () => {
  const given = specification(childStream, changeOwningService);

  it('is told with its day, which may be to come', () => given(onRoll).when(changing()).then(change));

  const had = (officerId: string | null, from: CivilDate) =>
    ({ type: 'AllocatedOfficerChanged', data: { officerId, from }, personal: { because: null } }) as const;
  const team = (owningTeam: string | null, from: CivilDate) =>
    ({ type: 'OwningTeamChanged', data: { owningTeam, from }, personal: { because: null } }) as const;

  it('leaves the child with no officer and no team of the service that has it no more', () =>
    given(onRoll, team('sen-north', '2026-01-12'), had('o1', '2026-01-12'))
      .when(changing())
      .then(change, team(null, '2026-03-02'), had(null, '2026-03-02')));

  it('leaves it with nobody who has had it since that very day: a child that waits for an officer is seen', () =>
    given(onRoll, had('o1', '2026-03-02')).when(changing()).then(change, had(null, '2026-03-02')));

  it('leaves it, where it is told late, with nobody who has it today', () =>
    given(onRoll, had('o1', '2025-09-02'), had('o2', '2026-01-12'))
      .when(changing({ from: '2025-12-01' }))
      .then(
        { ...change, data: { owningService, from: '2025-12-01' } } as const,
        had(null, '2025-12-01'),
        had(null, '2026-01-12'),
      ));

  it('leaves it with nobody who is to have it from a day ahead: they were told for the service that has it no more then', () =>
    given(onRoll, had('o2', '2026-04-06')).when(changing()).then(change, had(null, '2026-04-06')));

  it('leaves it with whoever has it today where it is told of days that are over, and the service has it again', () =>
    given(onRoll, had('o1', '2025-10-06'), { ...change, data: { owningService: 'sen', from: '2026-01-05' } } as const)
      .when(changing({ from: '2025-12-01' }, ['something-later-holds:2025-12-01-2026-01-05']))
      .then({ ...change, data: { owningService, from: '2025-12-01' }, confirmed: ['something-later-holds'] } as const));

  it('leaves it with nobody, where it was nobody’s', () =>
    given(onRoll, had('o1', '2026-01-12'), had(null, '2026-01-12')).when(changing()).then(change));

  it('stands where its day is, however late it was told', () => {
    const late = { ...change, data: { ...change.data, owningService: 'sen', from: '2025-12-01' } } as const;
    const { holders } = stateAfter(childStream, [onRoll, change, late]) as never as {
      holders: { services: { from: string }[] };
    };
    expect(holders.services.map(({ from }) => from)).toEqual(['2025-09-02', '2025-12-01', '2026-03-02']);
  });

  it.each([
    ['of a child who is not registered', [], {}, 'not-registered'],
    ['once the personal data was destroyed', [onRoll, destroyed()], {}, 'personal-data-destroyed'],
    ['from before the registration', [onRoll], { from: '2025-09-01' }, 'before-registration'],
    ['to what is so already', [onRoll], { owningService: 'sen' }, 'no-change'],
    ['unless it is said why: a service had it', [onRoll], { because: null }, 'no-reason-for-handing-on'],
    ['nor by words of nothing', [onRoll], { because: '  ' }, 'no-reason-for-handing-on'],
  ] as const)('is refused %s', (_, past, over, reason) =>
    given(...past)
      .when(changing(over))
      .refused(reason),
  );
});
