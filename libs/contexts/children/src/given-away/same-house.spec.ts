import { expect, it } from '@jest/globals';
import { houseIn, houseOf, isSameHouse } from './address-signs.ts';

const TERN = houseOf({ line1: '9 Tern Walk', line2: null, town: 'Fenmarch', postcode: 'PE40 3QQ' });

it.each([
  '9 Tern Walk, Fenmarch PE40 3QQ',
  '9 tern walk\nFenmarch\npe403qq',
  '9 Tern Walk',
  '9 Tern Walk, Fenmarch',
  'Flat 2, 9 Tern Walk, PE40 3QQ',
])('%s is the same house', (text) => expect(isSameHouse(TERN, houseIn(text))).toBe(true));

it.each([
  '11 Tern Walk, Fenmarch PE40 3QQ',
  '9 Tern Walk, Ness PE41 1AA',
  '9 Tern Walk, Ness',
  '9 Mill Lane',
  'Tern Walk, Fenmarch PE40 3QQ',
  'Fenmarch',
  '',
])('%s is another', (text) => expect(isSameHouse(TERN, houseIn(text))).toBe(false));

it('goes by its name and its street where it has no number, and by a street that is written for short', () => {
  const barn = houseIn('The Old Barn, Mill Lane, Ness');
  expect(isSameHouse(barn, houseIn('the old barn, mill lane'))).toBe(true);
  expect(isSameHouse(barn, houseIn('The Old Rectory, Mill Lane, Ness'))).toBe(false);
  expect(isSameHouse(houseIn('4 Ness Rd, Eastmoor'), houseIn('4 Ness Road'))).toBe(true);
});

it.each(['Parson Drove', 'Church End', 'Wood Green', 'Mill Lane'])('%s alone is nobody’s house', (village) =>
  expect(isSameHouse(houseIn(village), houseIn(village))).toBe(false),
);

it('Two houses of a village are two, though it is called as a street is', () =>
  expect(isSameHouse(houseIn('2 Main Road, Parson Drove'), houseIn('14 Main Road, Parson Drove'))).toBe(false));
