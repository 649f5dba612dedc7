import { expect, it } from '@jest/globals';
import { houseIn, houseOf, isSameHouse } from './address-signs.ts';

const TERN = houseOf({ line1: '9 Tern Walk', line2: null, town: 'Fenmarch', postcode: 'PE40 3QQ' });

it.each([
  '9 Tern Walk, Fenmarch PE40 3QQ',
  '9 tern walk\nFenmarch\npe403qq',
  '9 Tern Walk',
  'Flat 2, 9 Tern Walk, PE40 3QQ',
])('%s is the same house', (text) => expect(isSameHouse(TERN, houseIn(text))).toBe(true));

it.each(['11 Tern Walk, Fenmarch PE40 3QQ', '9 Tern Walk, Ness PE41 1AA', '9 Mill Lane', 'Fenmarch', ''])(
  '%s is another',
  (text) => expect(isSameHouse(TERN, houseIn(text))).toBe(false),
);

it('goes by its name where no street is named, and by a street that is written for short', () => {
  expect(isSameHouse(houseIn('The Old Rectory, Ness'), houseIn('the old rectory'))).toBe(true);
  expect(isSameHouse(houseIn('4 Ness Rd, Eastmoor'), houseIn('4 Ness Road'))).toBe(true);
});
