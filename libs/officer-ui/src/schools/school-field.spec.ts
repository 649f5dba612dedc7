import { describe, expect, it } from '@jest/globals';
import type { EstablishmentListed, EstablishmentsFound } from '#contexts/establishments';
import { school } from './school-field.ts';

const establishment = (urn: number, name: string, closed = false) => ({ urn, name, closed }) as EstablishmentListed;
const eastmoor = establishment(110_003, 'Eastmoor Academy');
const maths = establishment(110_010, 'St Zoë’s Arts & Maths College');
const found = (...items: readonly EstablishmentListed[]): EstablishmentsFound => ({
  ...{ items, count: { rows: items.length, more: false }, next: null, previous: null, registerOf: '2026-01-09' },
});
const typed = (words: string, among: EstablishmentsFound) =>
  school('School').read({ schoolUrn: words, 'schoolUrn-found': among as never }, 'schoolUrn', '2026-01-12');

describe('A school that is typed', () => {
  it.each([
    ['Eastmoor Academy', found(eastmoor, establishment(110_004, 'Eastmoor Academy Sixth Form')), 110_003],
    ['  eastmoor   ACADEMY ', found(eastmoor), 110_003],
    ['St Zoes arts and maths college', found(maths), 110_010],
    ['Eastmoor Academy', found(eastmoor, establishment(110_009, 'Eastmoor Academy', true)), 110_003],
    ['Eastmoor Academy (110003)', found(), 110_003],
  ])('whole, %s, is the one of that name', (words, among, urn) => expect(typed(words, among)).toEqual({ value: urn }));

  it.each([
    ['by a part of its name', 'Eastmoor', found(eastmoor), 'Choose one of the schools found'],
    ['by the name of two', 'Eastmoor Academy', found(eastmoor, { ...eastmoor, urn: 110_019 }), 'Choose one of'],
    ['by the name of one that has closed', 'Old Mill', found(establishment(110_005, 'Old Mill', true)), 'No school'],
  ])('%s is asked about', (_, words, among, fault) =>
    expect(typed(words, among)).toMatchObject({ faults: [{ text: expect.stringContaining(fault) }] }),
  );

  it('stands chosen where it is shown once more', () =>
    expect(
      school('School').shown(
        { schoolUrn: 'eastmoor academy', 'schoolUrn-found': found(eastmoor) as never },
        'schoolUrn',
        [],
      ),
    ).toMatchObject({ found: { chosen: true, items: [{ value: '110003', checked: true }] } }));
});
