import { expect, it } from '@jest/globals';
import { BIRTH_NOT_KNOWN } from './birth-words.ts';
import { partsCorrected, registrationCorrected } from './registration-corrected.ts';

const row = (label: string, was: string | null = 'a', now: string | null = 'b') => ({ label, was, now });

it.each([
  ['a birth that was not known', [row('Date of birth', BIRTH_NOT_KNOWN)], 'The date of birth became known'],
  ['another birth', [row('Date of birth', '4 May 2011')], 'What is known of the birth'],
  ['an estimate', [row('Estimated by'), row('Date of birth', 'about 2011')], 'What is known of the birth'],
  ['a name', [row('Name')], 'Who the child is'],
  ['a name and a birth', [row('Name'), row('Date of birth')], 'Who the child is'],
  ['the day', [row('Date'), row('Name')], null],
  ['the service', [row('Record held by')], null],
  ['nothing that stands in a row, as another school', [], null],
])('of a registration that says %s anew', (_, rows, called) => expect(registrationCorrected(rows)).toBe(called));

it('by the sealed parts alone, where nothing was opened', () => {
  expect(partsCorrected(['dateOfBirth', 'birthEstimate'])).toBe('What is known of the birth');
  expect(partsCorrected(['givenNames'])).toBe('Who the child is');
  expect(partsCorrected(['schoolName'])).toBeNull();
  expect(partsCorrected([])).toBeNull();
});
