import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { isWorded, unusualWords } from '../words/confirmed-words.ts';

type Asks = Readonly<Record<string, Readonly<{ asks: Readonly<Record<string, string>> }>>>;
const asked = JSON.parse(readFileSync('apps/server/src/composition/refusals.json', 'utf8')) as Asks;

it('Whatever may be asked has words for the line', () => {
  const codes = [...new Set(Object.values(asked).flatMap(({ asks }) => Object.keys(asks)))];
  expect(codes.length).toBeGreaterThan(40);
  expect(codes.filter((code) => !isWorded(code))).toEqual([]);
});

it('What was asked once and is no more is read all the same', () =>
  expect(unusualWords('a-thing-of-1-0')).toBe('a thing of 1 0'));
