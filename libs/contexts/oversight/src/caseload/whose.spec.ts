import { describe, expect, it } from '@jest/globals';
import { EVERYTHING, type Reach } from '#platform/gateway';
import { holdAsAsked, holdersAsked, withinHeld } from './whose.ts';

const officer = { id: 'o1', team: 'sen-north', onBehalfOf: null };
const sen: Reach = { everything: false, kind: 'services', holder: 'sen' };
const nobodys: Reach = { everything: false, kind: 'services', holder: null };

describe('Whose cases are listed', () => {
  it.each([
    ['mine', { by: { officers: 'o1', services: 'sen' } }],
    ['team', { by: { teams: 'sen-north', services: 'sen' } }],
    ['service', { by: { services: 'sen' } }],
  ] as const)('%s: never beyond what the officer may reach', (whose, asked) =>
    expect(holdersAsked(whose, officer, sen)).toEqual(asked),
  );

  it('mine are those of whom one acts for, while one does', () =>
    expect(holdersAsked('mine', { ...officer, id: 'o2', onBehalfOf: 'o1' }, sen)).toMatchObject({
      by: { officers: 'o1' },
    }));

  it('none, of somebody without a team or to whom no record is allocated', () => {
    expect(holdersAsked('team', { ...officer, team: null }, sen)).toBeNull();
    expect(holdersAsked('service', officer, nobodys)).toBeNull();
  });

  it('all, of somebody who reaches everything', () =>
    expect(holdersAsked('service', officer, EVERYTHING)).toEqual({ by: {} }));

  it('only if each holder asked for has it today', () => {
    const asked = { by: { officers: 'o1', services: 'sen' } };
    expect(holdAsAsked(asked, 'c1', { officers: ['o1'], services: ['sen', 'exclusions'] })).toBe(true);
    expect(holdAsAsked(asked, 'c1', { officers: ['o1'], services: ['exclusions'] })).toBe(false);
    expect(holdAsAsked(asked, 'c1', { services: ['sen'] })).toBe(false);
  });

  it('never those from whom the asker is barred, whoever has them', () => {
    const asked = holdersAsked('service', officer, { ...sen, barredFrom: ['c1'] })!;
    expect(holdAsAsked(asked, 'c1', { services: ['sen'] })).toBe(false);
    expect(holdAsAsked(asked, 'c2', { services: ['sen'] })).toBe(true);
    expect(withinHeld(asked, 'id').within?.where).toEqual({ services: { has: 'sen' }, childId: { notIn: ['c1'] } });
  });
});
