import { expect, it } from '@jest/globals';
import type { AttendanceFound } from '#contexts/attendance';
import { attendedAt } from './attended-at.ts';

const mark = (placementId: string, code: string, date: string, notCounted: string | null = null) =>
  ({ placementId, code, date, session: 'AM', notCounted }) as AttendanceFound['marks'][number];
const placed = (placementId: string, phase: 'under-way' | 'ended' | 'proposed' = 'under-way') =>
  ({ placementId, providerId: placementId, phase, startedOn: '2026-10-05' }) as const;
const names = { provider: (id: string) => (id === 'nene' ? 'Nene Bridge' : 'Harbour') };
const said = (marks: AttendanceFound['marks'], ...placements: Parameters<typeof attendedAt>[1][number][]) =>
  attendedAt({ marks }, placements, names).map(({ label, texts }) => [label, ...texts]);

it('Of two placements each has its own figure, and what counts nowhere is in none', () => {
  const marks = [
    mark('nene', '/', '2026-11-02'),
    mark('nene', 'O', '2026-11-03'),
    mark('nene', 'O', '2026-11-04', 'outside-placement'),
  ];
  expect(said(marks, placed('nene'), placed('harbour'))).toEqual([
    ['Nene Bridge', '50.0% (1 of 2 sessions)'],
    ['Harbour', 'No sessions yet'],
  ]);
  expect(said([...marks, mark('harbour', '/', '2026-11-02')], placed('nene'), placed('harbour', 'ended'))).toHaveLength(
    2,
  );
});

it('Of one the figure is the child’s, and stands once', () => {
  const marks = [mark('nene', '/', '2026-11-02')];
  expect(said(marks, placed('nene'), placed('harbour', 'proposed'))).toEqual([]);
  expect(said(marks, placed('nene'), placed('harbour', 'ended'))).toEqual([]);
});

it('Of two at one place it is said which', () => {
  const again = { ...placed('again'), providerId: 'nene' };
  expect(said([], placed('nene'), again).map(([label]) => label)).toEqual([
    ...['Nene Bridge, since 5 October 2026', 'Nene Bridge, since 5 October 2026'],
  ]);
});
