import { expect, it } from '@jest/globals';
import { recordsOfLine } from '#pure/oversight';
import { recordWords } from './record-words.ts';

it.each([
  ['child-1', 'The record of the child (child-1)'],
  ['referral-1', 'A referral (referral-1)'],
  ['placement-1', 'A placement (placement-1)'],
  ['attendance-5aaff4d6-2015-16', 'The register of 2015-16 (attendance-5aaff4d6-2015-16)'],
  ['something-else', 'something-else'],
])('calls the record %s as officers do, and says where it is', (stream, words) =>
  expect(recordWords(stream)).toBe(words),
);

it.each(recordsOfLine)('has words for every record that a line is made of: %s', (record) =>
  expect(recordWords(`${record}-5aaff4d6-2015-16`)).not.toMatch(/^[a-z]/),
);
