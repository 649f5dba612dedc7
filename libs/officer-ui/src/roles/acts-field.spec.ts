import { expect, it } from '@jest/globals';
import { actsOfRole } from './acts-field.ts';

const { worded } = actsOfRole('What may it do?', [], []);

it('leaves out which codes a request takes', () =>
  expect(worded('Choose what it may do: acts as the table names them')).toBe('Choose what it may do'));

it('says all of a refusal, whose end says what to do', () => {
  const refused = 'Whoever finds children is led to the page of a child: choose, too, to open who it is.';
  expect(worded(refused)).toBe(refused);
});
