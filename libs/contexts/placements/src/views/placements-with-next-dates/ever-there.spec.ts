import { expect, it } from '@jest/globals';
import { LAST_DATE } from '#platform/time';
import { everThereBy, leavesSomeOut } from './ever-there.ts';

const course = { firstDay: '2026-01-12', lastDay: LAST_DATE, everThere: null } as const;

it('Marks can have been recorded from the first day to that on which the course was said anew, and no later', () => {
  expect(everThereBy(undefined, '2026-01-20')).toBeNull();
  expect(everThereBy(course, '2026-01-20')).toEqual({ from: '2026-01-12', to: '2026-01-20' });
  expect(everThereBy(course, '2026-01-10')).toBeNull();
  expect(everThereBy({ ...course, lastDay: '2026-01-15' }, '2026-01-20')).toMatchObject({ to: '2026-01-15' });
  const ever = { from: '2026-01-05', to: '2026-01-09' } as const;
  expect(everThereBy({ ...course, everThere: ever }, '2026-01-20')).toEqual({ from: '2026-01-05', to: '2026-01-20' });
  expect(everThereBy({ ...course, firstDay: LAST_DATE, everThere: ever }, '2026-01-20')).toEqual(ever);
});

it('Some of them are left out by a later start, an earlier end, or where the start was voided', () => {
  const ever = { from: '2026-01-12', to: '2026-01-20' } as const;
  expect(leavesSomeOut(ever, '2026-01-12', '2026-01-20')).toBe(false);
  expect(leavesSomeOut(ever, '2026-01-13', LAST_DATE)).toBe(true);
  expect(leavesSomeOut(ever, '2026-01-12', '2026-01-19')).toBe(true);
  expect(leavesSomeOut(ever, LAST_DATE, LAST_DATE)).toBe(true);
  expect(leavesSomeOut(null, LAST_DATE, LAST_DATE)).toBe(false);
});
