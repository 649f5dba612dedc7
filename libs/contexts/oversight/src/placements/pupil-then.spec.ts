import { expect, it } from '@jest/globals';
import { EVERYTHING, type Reach } from '#platform/gateway';
import { pupilThen } from './pupil-then.service.ts';

const child = '00000000-0000-4000-8000-000000000001';
const periods = [
  { kind: 'rolls', holder: '110001', from: '2025-09-01', until: '2026-03-02' },
  { kind: 'rolls', holder: '110002', from: '2026-03-02', until: null },
];
const readModels = { getMany: async () => new Map([[child, { document: { periods } }]]) } as never;
const shown = async (reach: Reach, stays: readonly Readonly<{ phase: 'ended' | 'under-way'; lastDay: string }>[]) => {
  const all = stays.map((stay) => ({ childId: child, ...stay })) as unknown as Parameters<typeof pupilThen>[1];
  const isShown = await pupilThen(readModels, all, reach);
  return all.map((stay) => isShown(stay));
};
const school = (holder: string): Reach => ({ everything: false, kind: 'rolls', holder });
const stays = [
  { phase: 'ended', lastDay: '2026-03-01' },
  { phase: 'ended', lastDay: '2026-03-02' },
  { phase: 'under-way', lastDay: '9999-12-31' },
] as const;

it('A school is shown what ended while the child was its pupil, and not what was before', async () => {
  expect(await shown(school('110002'), stays)).toEqual([false, true, true]);
  expect(await shown(school('110001'), stays)).toEqual([true, false, true]);
});

it('Nobody else is shown less for it', async () => {
  expect(await shown({ everything: false, kind: 'places', holder: 'nene' }, stays)).toEqual([true, true, true]);
  expect(await shown(EVERYTHING, stays)).toEqual([true, true, true]);
});
