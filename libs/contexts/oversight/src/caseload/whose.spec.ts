import { describe, expect, it } from '@jest/globals';
import { EVERYTHING, type Reach } from '#platform/gateway';
import { holdAsAsked, holdersAsked } from './whose.ts';

const officer = { id: 'o1', team: 'sen-north' };
const sen: Reach = { everything: false, kind: 'services', holder: 'sen' };
const nobodys: Reach = { everything: false, kind: 'services', holder: null };

describe('Whose cases are listed', () => {
  it.each([
    ['mine', { officers: 'o1', services: 'sen' }],
    ['team', { teams: 'sen-north', services: 'sen' }],
    ['service', { services: 'sen' }],
  ] as const)('%s: never beyond what the officer may reach', (whose, asked) =>
    expect(holdersAsked(whose, officer, sen)).toEqual(asked),
  );

  it('none, of somebody without a team or to whom no record is allocated', () => {
    expect(holdersAsked('team', { ...officer, team: null }, sen)).toBeNull();
    expect(holdersAsked('service', officer, nobodys)).toBeNull();
  });

  it('all, of somebody who reaches everything', () => expect(holdersAsked('service', officer, EVERYTHING)).toEqual({}));

  it('only if each holder asked for has it today', () => {
    const asked = { officers: 'o1', services: 'sen' };
    expect(holdAsAsked(asked, { officers: ['o1'], services: ['sen', 'exclusions'] })).toBe(true);
    expect(holdAsAsked(asked, { officers: ['o1'], services: ['exclusions'] })).toBe(false);
    expect(holdAsAsked(asked, { services: ['sen'] })).toBe(false);
  });
});
