import { expect, it } from '@jest/globals';
import { periodsAt } from './periods-at.ts';

const told = (subjectId: string, from: string) => ({
  ...{ type: 'PersonAroundChanged', effectiveOn: '2026-01-05', data: { subjectId, from }, sealed: {}, period: null },
});

it('lets a change of one of several be followed by the next of the same one, and of no other', () => {
  const facts = [told('a', '2025-09-02'), told('b', '2026-01-05'), told('a', '2026-02-02')] as never[];
  const periods = periodsAt(facts, new Set(['PersonAroundChanged']), '2026-01-12');
  expect(
    periods.map(({ period }) => [
      (period as never as { until: string }).until,
      (period as never as { standing: string }).standing,
    ]),
  ).toEqual([
    ['2026-02-02', 'in-force'],
    [null, 'in-force'],
    [null, 'agreed'],
  ]);
});
