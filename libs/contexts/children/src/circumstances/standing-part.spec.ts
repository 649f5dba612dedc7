import { describe, expect, it } from '@jest/globals';
import type { Draft } from '#platform/event-sourcing';
import { stateAfter } from '#platform/testing';
import type { CivilDate } from '#platform/time';
import { registered } from '../child/child.fixtures.ts';
import { childStream } from '../child/child.ts';
import type { CircumstancesEvent } from './circumstances.events.ts';
import { aPerson } from './circumstances.fixtures.ts';
import { circumstancesStream } from './circumstances.ts';
import { standingPart } from './standing-part.ts';

/** On record since 12 January 2026. */
const child = stateAfter(childStream, [registered]);
const named = (from: CivilDate): Draft<CircumstancesEvent> => ({
  type: 'NamesChanged',
  data: { from },
  personal: {
    names: { givenNames: 'Ama', familyName: 'Sample', knownAsGivenNames: null, knownAsFamilyName: null },
  },
});
const nameStanding = (day: CivilDate, ...told: readonly CivilDate[]) => {
  const circumstances = stateAfter(circumstancesStream, told.map(named));
  const standing = standingPart('NamesChanged', { from: day }, { circumstances, child });
  return standing && (standing.as(['opened', null]).personal['names'] === 'opened' ? 'told' : 'of the registration');
};

describe('What is told anew is compared with what stands on its day', () => {
  it('a name with that of the registration, from its day until another is told', () => {
    const { effectiveOn } = child.phase === 'registered' ? child.registration : { effectiveOn: null };
    expect(effectiveOn).not.toBeNull();
    const [dayOf, before, after] = [effectiveOn!, '2019-09-02', '2026-01-12'] as const;
    expect(nameStanding(before)).toBeNull();
    expect(nameStanding(dayOf)).toBe('of the registration');
    expect(nameStanding(before, before)).toBe('told');
    expect(nameStanding(dayOf, before)).toBe('of the registration');
    expect(nameStanding(after, dayOf)).toBe('told');
  });

  it('where the child lives with what was told of it, and with nothing from the registration on where that says otherwise', () => {
    const lived = (from: CivilDate) =>
      ({ type: 'AddressesChanged', data: { addresses: [], from }, personal: { lines: [] } }) as const;
    const saying = (address: string | null) =>
      stateAfter(childStream, [{ ...registered, personal: { ...registered.personal, address } }]);
    const standing = (day: CivilDate, of = saying('1 New Road')) => {
      const circumstances = stateAfter(circumstancesStream, [lived('2019-09-02')]);
      return standingPart('AddressesChanged', { from: day }, { circumstances, child: of }) !== null;
    };
    const on = child.phase === 'registered' ? child.registration.effectiveOn : null;
    expect([standing('2019-12-02'), standing(on!), standing('2026-03-02')]).toEqual([true, false, false]);
    expect(standing('2026-03-02', saying(null))).toBe(true);
  });

  it('one of several with what was told of it, and of no other', () => {
    const around = (subjectId: string) =>
      ({
        type: 'PersonAroundChanged',
        data: { subjectId, from: '2026-01-05' },
        personal: { person: aPerson },
      }) as const;
    const circumstances = stateAfter(circumstancesStream, [around('p1'), around('p2')]);
    const told = { subjectId: 'p1', from: '2026-01-12' } as const;
    const standing = standingPart('PersonAroundChanged', told, { circumstances, child });
    expect(standing?.as(['opened'])).toEqual({ data: { subjectId: 'p1' }, personal: { person: 'opened' } });
    expect(standingPart('PersonAroundChanged', { from: '2026-01-12' }, { circumstances, child })).toBeNull();
  });
});
