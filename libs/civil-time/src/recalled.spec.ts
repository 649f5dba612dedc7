import { expect, it } from '@jest/globals';
import { recalled } from './recalled.ts';

it('asks once for each, forgets all when it is full, and never remembers a failure', () => {
  const asked: string[] = [];
  const length = recalled(2, (text) => {
    asked.push(text);
    if (text === 'bad') throw new RangeError(text);
    return text.length;
  });
  expect(['a', 'bb', 'a', 'bb', 'ccc', 'a'].map(length)).toEqual([1, 2, 1, 2, 3, 1]);
  expect(asked).toEqual(['a', 'bb', 'ccc', 'a']);
  for (const _ of [1, 2]) expect(() => length('bad')).toThrow(RangeError);
  expect(asked.slice(4)).toEqual(['bad', 'bad']);
});
