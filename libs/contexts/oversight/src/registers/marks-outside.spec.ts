import { expect, it } from '@jest/globals';
import { LAST_DATE } from '#platform/time';
import { marksOutside } from './marks-outside.ts';

const course = { placementId: 'p1', firstDay: '2026-01-13', lastDay: '2026-01-15' } as const;
const mark = (date: '2026-01-12' | '2026-01-14' | '2026-01-16', placementId = 'p1') =>
  ({ ...{ date, placementId }, session: 'AM', code: 'K', placementStart: 's', notCounted: null }) as const;
const week = {
  marks: { b: mark('2026-01-16'), a: mark('2026-01-12'), c: mark('2026-01-14'), d: mark('2026-01-12', 'p2') },
};

it('The marks outside are its own alone, of the days that are none of it; of one whose start was voided, all', () => {
  expect(marksOutside(course, [week])).toEqual(['2026-01-12', '2026-01-16']);
  expect(marksOutside({ ...course, firstDay: LAST_DATE, lastDay: LAST_DATE }, [week])).toHaveLength(3);
});
