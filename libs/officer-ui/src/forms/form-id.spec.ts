import { expect, it } from '@jest/globals';
import { isFormId, isFresh, newFormId } from './form-id.ts';

const now = '2026-02-06T16:00:00.000Z';

it('is one filling in for twelve hours, and a new one afterwards', () => {
  const id = newFormId(now);
  expect([isFresh(id, now), isFresh(id, '2026-02-07T03:59:00.000Z')]).toEqual([true, true]);
  expect([isFresh(id, '2026-02-07T04:00:01.000Z'), isFresh(id, '2026-02-06T03:00:00.000Z')]).toEqual([false, false]);
  expect(newFormId(now)).not.toBe(id);
});

it.each([undefined, '', 'x', '0b8f2c3e-7a54-4f0e-9d1c-000000000001', ['a'], 7])('%j is none', (id) => {
  expect([isFormId(id), isFresh(id, now)]).toEqual([false, false]);
});
