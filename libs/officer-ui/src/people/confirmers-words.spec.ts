import { expect, it } from '@jest/globals';
import { confirmersWords } from './confirmers-words.ts';

const people = ['Ada', 'Ben', 'Cem', 'Dee', 'Eve', 'Fay'].map((name) => ({ id: name.toLowerCase(), name }));
const roles = ['administrator', 'team-manager', 'ap-lead'] as const;

it.each([
  [people.slice(0, 3), [], 'Ada, Ben or Cem'],
  [people.slice(0, 2), ['ada'], 'Ben'],
  [people.slice(0, 5), [], 'Ada, Ben, Cem, Dee, or one other'],
  [people, ['fay', 'eve'], 'Ada, Ben, Cem or Dee'],
  [people, [], 'Ada, Ben, Cem, Dee, or 2 others'],
  [people.slice(0, 1), ['ada'], 'whoever else is Administrator, Team manager or Named AP lead'],
  [[], [], 'whoever else is Administrator, Team manager or Named AP lead'],
])('names who may confirm, but whoever proposed it: %#', (known, proposedBy, said) =>
  expect(confirmersWords({ people: known, roles: [...roles] }, proposedBy, {} as never)).toBe(said),
);
