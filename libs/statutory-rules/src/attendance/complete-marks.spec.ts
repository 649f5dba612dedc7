import { describe, expect, it } from '@jest/globals';
import { CAL_A } from '../testing/cal-a.ts';
import { expectRefused } from '../testing/expect-refused.ts';
import { completeMarks } from './complete-marks.ts';
import type { RegisterMark } from './index.ts';

const mark = (on: RegisterMark['on'], session: RegisterMark['session'], code: string): RegisterMark => ({
  on,
  session,
  code: code as 'I',
});

describe('Marks without holes', () => {
  it('may lie on the first and on the last day that the calendar covers', () => {
    const first = [mark('2026-01-05', 'PM', '#'), mark('2026-01-06', 'AM', 'I')];
    const last = [mark('2026-04-01', 'PM', 'I'), mark('2026-04-02', 'AM', 'I'), mark('2026-04-02', 'PM', 'I')];
    expect(completeMarks(first, CAL_A)).toEqual(first);
    expect(completeMarks([...last].reverse(), CAL_A)).toEqual(last);
  });

  it.each<[string, string, RegisterMark[]]>([
    [
      'marks[2].code',
      'unknown-code',
      [mark('2026-01-06', 'AM', 'I'), mark('2026-01-06', 'PM', 'I'), mark('2026-01-07', 'AM', '?')],
    ],
    ['marks[1].on', 'not-a-civil-date', [mark('2026-01-06', 'AM', 'I'), mark('2026-01-32', 'AM', 'I')]],
    ['marks[1].on', 'beyond-the-calendar', [mark('2026-04-02', 'PM', 'I'), mark('2026-04-03', 'AM', '#')]],
    ['marks[0].on', 'beyond-the-calendar', [mark('2026-01-04', 'PM', '#'), mark('2026-01-06', 'AM', 'I')]],
    ['marks', 'session-not-marked', [mark('2026-01-06', 'AM', 'I'), mark('2026-01-07', 'AM', 'I')]],
  ])('name the one that is none, by its place: %s, %s', (field, rule, marks) =>
    expectRefused(() => completeMarks(marks, CAL_A), field, rule),
  );
});
