import { expect, it } from '@jest/globals';
import type { ChildInWeek } from '#contexts/oversight';
import { sessionsOfDay, sheetCell } from './sheet-cell.ts';
import { weekTotal } from './week-total.ts';

const mark = (session: 'AM' | 'PM', code: 'K' | 'I', more: object = {}): ChildInWeek['marks'][number] => ({
  ...{ date: '2026-01-12', session, code, first: null, elsewhere: false, counted: true },
  ...more,
});
const cells = (missing: boolean) =>
  sessionsOfDay('2026-01-12').map((slot) =>
    sheetCell(slot, {
      ...{ childId: 'c', called: 'A', today: missing ? '2026-01-13' : '2026-01-12', agreed: ['AM', 'PM'], mark: null },
    }),
  );

it.each([
  ['what was attended of what was possible', [mark('AM', 'K'), mark('PM', 'I')], false, ['1 of 2 sessions']],
  ['that there was none, and no share of nothing', [], false, ['No sessions yet']],
  ['what is missing, neither here nor away', [], true, ['No sessions yet', '2 marks missing']],
  ['nothing of what is not counted', [mark('AM', 'K', { counted: false })], false, ['No sessions yet']],
  [
    'what another place has marked, and counts none of it',
    [mark('AM', 'K'), mark('PM', 'K', { elsewhere: true })],
    false,
    ['1 of 1 session', '1 session marked by another place'],
  ],
] as const)('The week of a child says %s', (_, marks, missing, said) =>
  expect(weekTotal(marks, cells(missing))).toEqual(said),
);
