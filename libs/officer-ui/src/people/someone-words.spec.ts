import { expect, it } from '@jest/globals';
import { byName, someoneWords } from './someone-words.ts';

const id = '6a87ef91-0000-4000-8000-000000000000';

it('calls somebody by name, as the register or else the sign-in has it, and nobody by a number', () => {
  const names = { person: () => 'Jo Barley' };
  expect(someoneWords({ id, name: 'Priya Nair' }, names)).toBe('Priya Nair');
  expect(someoneWords({ id, name: null }, names)).toBe('Jo Barley');
  expect(someoneWords({ id, name: null }, {})).toBe('Name not known');
  expect(byName({ id, name: null }, {})).toBe('somebody whose name is not known');
});
