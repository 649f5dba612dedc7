import { describe, expect, it } from '@jest/globals';
import { stateAfter } from '#platform/testing';
import { circumstancesEvents } from '../circumstances/circumstances.events.ts';
import { childEvents } from '../child/child.events.ts';
import { betrayals, type Betrayal } from './protection.events.ts';
import { protectedBy } from './protection.fixtures.ts';
import { protectionStream } from './protection.ts';
import { mayTellWhere } from './shown-instead.ts';

const childId = '5f0c9f9e-6f0e-4a3c-8a55-0d1f5d2c7b11';
const sealed = (category: string, field: string, type = '') =>
  ({
    at: { stream: `${category}-${childId}`, eventId: 'e', field },
    written: { type, version: 1 },
  }) as never;
const markOf = (betrayedBy: readonly Betrayal[]) => stateAfter(protectionStream, [protectedBy(betrayedBy)]);
const open = stateAfter(protectionStream, []);

const shown = (of: readonly [string, string, string?], value: unknown, betrayedBy: readonly Betrayal[] = []) => {
  const telling = mayTellWhere(sealed(...of));
  const instead = telling?.instead(markOf(betrayedBy));
  return instead ? instead(value) : value;
};

const line = { addressId: 'a', line1: '12 Ferry Lane', line2: 'Flat 2', town: 'Fenmarch', postcode: 'FM3 4AB' };
const person = { name: 'Renee Lane', telephone: '01632', email: 'r@x', address: '2 Sluice Row', told: 'everything' };
const professional = { name: 'Paul', organisation: 'Surgery', telephone: '01633', email: null };

describe('What is shown in place of a protected address', () => {
  it('is nothing of the child’s addresses, as many as there are', () =>
    expect(shown(['circumstances', 'lines'], [line, { ...line, addressId: 'b' }])).toEqual(
      ['a', 'b'].map((addressId) => ({
        ...{ addressId, line1: 'Not disclosed', line2: null, town: null, postcode: null },
      })),
    ));

  it('is nothing of the address and contact of the registration, and what was not given stays so', () => {
    expect(shown(['child', 'address'], '12 Ferry Lane')).toBe('Not disclosed');
    expect(shown(['child', 'contact'], 'Her aunt')).toBe('Not disclosed');
    expect(shown(['child', 'address'], null)).toBeNull();
  });

  it('is of a person all but where they live, and, where that is picked, but how they are reached', () => {
    expect(shown(['circumstances', 'person'], person)).toEqual({ ...person, address: 'Not disclosed' });
    expect(shown(['circumstances', 'person'], person, ['telephones'])).toEqual({
      ...{ ...person, address: 'Not disclosed', telephone: 'Not disclosed', email: 'Not disclosed' },
    });
  });

  it.each([
    ['professionals', 'professional', professional, { organisation: 'Not disclosed', telephone: 'Not disclosed' }],
    ['examination-places', 'examination', { subject: 'English', satAt: 'Marsh Lodge' }, { satAt: 'Not disclosed' }],
  ] as const)('follows what was picked: %s', (betrayal, field, value, instead) => {
    expect(shown(['circumstances', field], value)).toEqual(value);
    expect(shown(['circumstances', field], value, [betrayal])).toEqual({ ...value, ...instead });
  });

  it('follows what was picked: care-authority', () => {
    expect(shown(['circumstances', 'otherAuthority'], 'Peterborough')).toBe('Peterborough');
    expect(shown(['circumstances', 'otherAuthority'], 'Peterborough', ['care-authority'])).toBe('Not disclosed');
  });

  it('has a field for whatever may be picked', () => {
    const fields = ['lines', 'person', 'professional', 'examination', 'otherAuthority'];
    const follows = fields.flatMap((field) => {
      const telling = mayTellWhere(sealed('circumstances', field))!;
      const value = { ...person, ...professional, satAt: 'Marsh Lodge' };
      const said = (mark: readonly Betrayal[]) => {
        const instead = telling.instead(markOf(mark));
        return JSON.stringify(instead ? instead(field === 'lines' ? [line] : value) : value);
      };
      return betrayals.filter((each) => said([each]) !== said([]));
    });
    expect(follows.toSorted()).toEqual(betrayals.toSorted());
  });

  it('is nothing of why it is protected, whether it is or not; nor of why an address was put right', () => {
    expect(mayTellWhere(sealed('protection', 'because'))!.instead(open)!('Fled')).toBe('Not disclosed');
    expect(shown(['circumstances', 'reason', 'AddressesChangedCorrected'], 'It is flat 4')).toBe('Not disclosed');
    expect(shown(['circumstances', 'reason', 'AddressesChangedVoided'], 'Not in Ely')).toBe('Not disclosed');
    expect(shown(['child', 'reason', 'ChildRegisteredCorrected'], 'It is flat 4')).toBe('Not disclosed');
    expect(shown(['circumstances', 'reason', 'HealthChangedCorrected'], 'Nuts')).toBe('Nuts');
  });

  it('is everything where there is no mark', () => {
    for (const field of ['lines', 'person', 'professional', 'examination', 'otherAuthority', 'reason'])
      expect(mayTellWhere(sealed('circumstances', field, 'AddressesChanged'))!.instead(open)).toBeNull();
  });

  it('knows every sealed part of the record that has a word for a place, a number or an email', () => {
    const tells = /address|postcode|line1|telephone|email|organisation|satAt|authority|contact|movedTo|confirmedBy/i;
    const parts = [...circumstancesEvents, ...childEvents].flatMap(({ kind, type, personal }) =>
      kind === 'original' ? Object.entries(personal).map(([field, shape]) => ({ type, field, shape })) : [],
    );
    const telling = parts.filter(({ field, shape }) => tells.test(field) || tells.test(JSON.stringify(shape)));
    const ofChild = new Set<string>(childEvents.map(({ type }) => type));
    const category = (type: string) => (ofChild.has(type) ? 'child' : 'circumstances');
    expect(telling.length).toBeGreaterThan(5);
    expect(telling.filter(({ type, field }) => mayTellWhere(sealed(category(type), field, type)) === null)).toEqual([]);
  });
});
