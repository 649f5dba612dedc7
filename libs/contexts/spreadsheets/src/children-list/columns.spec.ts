import { expect, it } from '@jest/globals';
import { guessedColumns, headRowOf } from './columns.ts';

it('are known by the headings that councils use', () => {
  const heading = ['Legal Surname', 'Legal Forename', 'D.O.B.', 'UPN', 'URN', 'Case Officer', 'Address 1', 'Post Code'];
  expect(guessedColumns(heading)).toEqual([
    ...['familyName', 'givenNames', 'dateOfBirth', 'upn', 'schoolUrn', 'officerId', 'address', 'address'],
  ]);
});

it('are a school’s by its name, unless its number stands beside it', () => {
  expect(guessedColumns(['Surname', 'School', 'School start date'])).toEqual(['familyName', 'schoolUrn', 'onRollFrom']);
  expect(guessedColumns(['School', 'School URN', 'Former school'])).toEqual(['schoolUrn', 'schoolUrn', null]);
  expect(guessedColumns(['School', 'Current school', 'URN'])).toEqual(['schoolUrn', null, 'schoolUrn']);
});

it('are taken once, but for the lines of an address; what nobody knows is left out', () =>
  expect(guessedColumns(['Surname', 'Former surname', 'Shoe size', '', null, 'First name'])).toEqual([
    ...['familyName', null, null, null, null, 'givenNames'],
  ]));

it('stand below a title, and blanks above it', () => {
  expect(headRowOf([['Children of the SEN team, 2026'], [], ['Forename', 'Surname'], ['Amara', 'Okonkwo']])).toBe(2);
  expect(headRowOf([[], ['A', 'B'], ['Amara', 'Okonkwo']])).toBe(1);
  expect(headRowOf([[], [null, '']])).toBeNull();
});
