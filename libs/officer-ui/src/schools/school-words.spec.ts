import { expect, it } from '@jest/globals';
import { schoolSaid } from './school-words.ts';

it.each([
  ['Enter the school’s URN, six digits', 'Choose the school'],
  ['The same school stands there twice. Say each school once', null],
])('says of a school that is chosen by name, not numbered: %s', (said, words) =>
  expect(schoolSaid(said)).toBe(words ?? said),
);
