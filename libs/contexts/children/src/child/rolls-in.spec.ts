import { describe, expect, it } from '@jest/globals';
import { Catalogue } from '#platform/event-sourcing';
import { childEvents } from './child.events.ts';
import { rollsIn, whyNone, type RollTold } from './rolls-in.ts';

const catalogue = new Catalogue(childEvents);
const told = (type: string, version: number, data: object) =>
  (catalogue.upcast(type, version, { ...data }) as unknown as Readonly<{ roll: RollTold }>).roll;
const rolls = (...given: readonly (readonly [number, 'main' | 'subsidiary'])[]) => ({
  ...{ from: '2026-01-12', rolls: given.map(([schoolUrn, as]) => ({ schoolUrn, as })) },
});

describe('On which roll a child is, or why on none', () => {
  it('is read of what was told before a reason could be', () => {
    const registered = told('ChildRegistered', 3, { schoolUrn: 110_001, owningService: 'sen' });
    expect([rollsIn(registered), whyNone(registered)]).toEqual([[{ schoolUrn: 110_001, as: 'main' }], null]);
    expect(told('RollsChanged', 1, rolls([110_003, 'subsidiary'], [110_002, 'main']))).toEqual({
      ...{ is: 'school', schoolUrn: 110_002, beside: [110_003] },
    });
    expect(told('RollsChanged', 1, rolls())).toEqual({ is: 'none', why: null });
  });

  it.each([
    ['a school and why on none', { is: 'school', schoolUrn: 110_001, why: 'educated-at-home' }],
    ['none, and a school', { is: 'none', why: null, schoolUrn: 110_001 }],
    ['neither', {}],
  ])('is never %s', (_, roll) =>
    expect(() => told('ChildRegistered', 4, { roll, owningService: 'sen' })).toThrow('does not fit its schema'),
  );

  it('may be none, of which nobody said why', () =>
    expect(told('ChildRegistered', 4, { roll: { is: 'none', why: null }, owningService: 'sen' })).toEqual({
      ...{ is: 'none', why: null },
    }));
});
