import { expect, it } from '@jest/globals';
import { whyConfirmed } from './why-confirmed.ts';

const confirmedReasons = { 'in-the-past': 'Agreed by telephone', 'on-a-sunday': 'An open day' };

it('keeps why each is right with its code, where they are not right for one reason', () =>
  expect(whyConfirmed(['in-the-past', 'on-a-sunday'], { confirmedReasons })).toEqual([
    ['confirmedBecause', 'Agreed by telephone\nAn open day'],
    [
      'confirmedReasons',
      [
        { code: 'in-the-past', words: 'Agreed by telephone' },
        { code: 'on-a-sunday', words: 'An open day' },
      ],
    ],
  ]));

it('keeps no reason of what was not raised, whatever was said of it before', () =>
  expect(whyConfirmed(['on-a-sunday'], { confirmedReasons, confirmedBecause: 'both' })).toEqual([
    ['confirmedBecause', 'An open day'],
  ]));

it('keeps one reason for all as version 1.0.0 did', () => {
  expect(whyConfirmed(['a', 'b'], { confirmedBecause: 'So' })).toEqual([['confirmedBecause', 'So']]);
  expect(whyConfirmed(['a'], {})).toEqual([['confirmedBecause', null]]);
});
