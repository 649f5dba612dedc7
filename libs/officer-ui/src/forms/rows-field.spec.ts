import { expect, it } from '@jest/globals';
import { registerCode } from '../record-marks/register-code.ts';
import { known } from './plain-fields.ts';
import { faultAt } from './read-form.ts';
import { rows } from './rows-field.ts';

/** A register: the marks that stand already, a child a row, morning and afternoon. */
const register = (marks: readonly (readonly [string | null, string | null])[]) => ({
  rows: rows(
    marks.map((both, n) => ({
      ...{ key: String(n), legend: `Child ${n}` },
      fields: {
        childId: known(`c${n}`),
        marks: rows(
          both.map((mark, half) => ({
            ...{ key: half === 0 ? 'AM' : 'PM', legend: 'A session' },
            fields: { session: known(half), code: registerCode('A session', null, mark) },
          })),
          { unlessEmpty: 'code' },
        ),
      },
    })),
    { unlessEmpty: 'marks' },
  ),
});

it.each([
  ['the first of all', [[null, null]], 'rows-0-marks-AM-code'],
  ['the afternoon, where the morning is marked', [['K', null]], 'rows-0-marks-PM-code'],
  [
    'the child after, where the first is marked',
    [
      ['K', 'K'],
      ['/', null],
    ],
    'rows-1-marks-PM-code',
  ],
] as const)('that nothing was given stands where it can be typed: %s', (_, marks, at) =>
  expect(faultAt(register(marks), {}, 'rows', 'Give the marks of at least one child')).toEqual({
    ...{ text: 'Give the marks of at least one child', at },
  }),
);
