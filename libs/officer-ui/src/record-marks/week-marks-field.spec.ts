import { expect, it } from '@jest/globals';
import { weekMarks, type SlotOfWeek } from './week-marks-field.ts';

const slot = (date: '2026-02-02' | '2026-02-03', more: Partial<SlotOfWeek> = {}): SlotOfWeek => ({
  ...{ date, session: 'AM', words: date, mark: null, isAwaited: true },
  ...more,
});
const slots = [slot('2026-02-02'), slot('2026-02-03'), slot('2026-02-03', { session: 'PM', isAwaited: false })];
const field = weekMarks(slots, 'p1');
const name = (n: number) => `marks-${slots[n]!.date}-${slots[n]!.session}-code`;
const shown = (given: Readonly<Record<string, string>>) =>
  (
    field.shown(given, 'marks', []) as unknown as { rows: readonly { fields: readonly { value: string }[] }[] }
  ).rows.map((row) => row.fields[2]!.value);

it('The rest of a week is filled in where a mark is awaited and nothing was typed', () => {
  const rest = { rest: 'week', 'rest-code': 'k' };
  expect(shown(rest)).toEqual(['K', 'K', '']);
  expect(shown({ ...rest, [name(0)]: 'I' })).toEqual(['I', 'K', '']);
  expect(shown({ ...rest, 'rest-code': '' })).toEqual(['', '', '']);
});

it('It only comes back to be shown: what is sent is what stands in the boxes', () => {
  expect([field.isLooking({ rest: 'week' }), field.isLooking({})]).toEqual([true, false]);
  const sent = field.read({ 'rest-code': 'K', [name(1)]: 'I' }, 'marks', '2026-02-04').value;
  expect(sent).toEqual([{ date: '2026-02-03', session: 'AM', code: 'I', placementId: 'p1' }]);
});
