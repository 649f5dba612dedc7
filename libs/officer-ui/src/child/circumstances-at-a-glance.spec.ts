import { describe, expect, it } from '@jest/globals';
import type { CircumstancesFound } from '#contexts/children';
import { circumstancesAtAGlance } from './circumstances-at-a-glance.ts';

const sen = (status: 'N' | 'K' | 'E', from: string) => ({
  ...{ changeId: from, from, until: null, data: { status, primaryNeed: null, plan: null, from }, personal: {} },
});
const care = (...statuses: readonly string[]) => ({
  ...{ changeId: 'c', from: '2025-09-02', until: null, data: { from: '2025-09-02' } },
  personal: { statuses, otherAuthority: null },
});
const said = (senStatuses: readonly object[], careStatuses: readonly object[]) =>
  circumstancesAtAGlance(
    { childId: 'c1', senStatuses, careStatuses } as unknown as CircumstancesFound,
    '2026-02-02',
    {},
  ).map(({ label, texts }) => [label, ...texts]);

describe('How a child lives and learns, at a glance', () => {
  it('is what holds today, not what held before or is to come', () =>
    expect(
      said([sen('K', '2024-09-02'), sen('E', '2026-01-05'), sen('N', '2026-09-01')], [care('looked-after', 'in-need')]),
    ).toEqual([
      ['Special educational needs', 'Education, health and care plan (EHC plan)'],
      ['Care', 'Looked after by this council', 'Child in need'],
    ]));

  it('tells what was never said from what was said to be none', () => {
    expect(said([], [])).toEqual([
      ['Special educational needs', 'Not recorded'],
      ['Care', 'Not recorded'],
    ]);
    expect(said([sen('N', '2024-09-02')], [care()])).toEqual([
      ['Special educational needs', 'No special educational provision'],
      ['Care', 'None: neither looked after now or before, nor in need, nor with a protection plan'],
    ]);
  });
});
