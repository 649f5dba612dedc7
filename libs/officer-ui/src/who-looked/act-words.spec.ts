import { expect, it } from '@jest/globals';
import { actWords, doneWords, hasDoneWords } from './act-words.ts';

it.each([
  ['CorrectIdentity', 'Corrected who the child is', 'Correct who the child is'],
  ['WithdrawReferral', 'Withdrew a referral', 'Withdraw a referral'],
  ['RecordMarks', 'Recorded marks', 'Record marks'],
])('%s was done: %s; or refused: %s', (command, done, act) =>
  expect([doneWords(command), actWords(command)]).toEqual([done, act]),
);

it('says of no command in the words of a telegram what it was done to', () =>
  expect([hasDoneWords('RecordMarks'), hasDoneWords('RecordVisit')]).toEqual([true, false]));

it('names what it has no word for as it is', () =>
  expect([hasDoneWords('JuggleMarks'), doneWords('JuggleMarks')]).toEqual([false, 'Juggle marks']));
