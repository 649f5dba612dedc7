import { validateSync } from 'class-validator';
import { expect, it } from '@jest/globals';
import { IsName } from './texts.ts';

class Asked {
  @IsName(100, 'Enter the family name')
  familyName: unknown;
}
const words = (familyName: unknown) =>
  validateSync(Object.assign(new Asked(), { familyName })).flatMap(({ constraints }) => Object.values(constraints!));

it.each([
  ['O’Neill', null],
  ['123', 'A name has at least one letter: without one nothing finds it again'],
  ['-', 'A name has at least one letter: without one nothing finds it again'],
  ['A\u202ema', 'Take out the signs that cannot be seen'],
  ['Zo\ufffd', 'Type again the letter that was lost on the way'],
  ['  ', 'Enter the family name'],
])('says of the name %j why it is none: %s', (name, said) =>
  expect(words(name)).toEqual(said === null ? [] : [expect.stringContaining(said)]),
);
