import { expect, it } from '@jest/globals';
import { otherThan, type Periods } from './periods.ts';

const held: Periods<string> = [
  { from: '2026-01-12', value: 'ours' },
  { from: '2026-02-02', value: 'theirs' },
  { from: '2026-03-02', value: 'ours' },
];

it.each([
  ['ours', '2026-01-12', '2026-02-02'],
  ['ours', '2026-01-01', '2026-02-02'],
  ['ours', '2026-02-02', '2026-02-02'],
  ['theirs', '2026-02-02', '2026-03-02'],
  ['ours', '2026-03-02', null],
] as const)('tells from which day on another than %s holds, seen from %s: %s', (value, day, expected) =>
  expect(otherThan(value, held, day)).toBe(expected),
);
