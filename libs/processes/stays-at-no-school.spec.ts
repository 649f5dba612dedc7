import { expect, it } from '@jest/globals';
import { StaysOfChild } from '#contexts/placements';
import type { CivilDate } from '#platform/time';
import { answers } from './answers.ts';

const stay = { from: '2026-01-12', to: '2026-03-27', sessionsAWeek: 10 } as const;
const asking = {
  askNow: async () => [
    { ...stay, providerId: 'school' },
    { ...stay, providerId: 'tuition' },
    { ...stay, providerId: 'was-a-school-later' },
  ],
};
const providers = {
  on: (id: string, day: CivilDate) => ({
    keepsRegister: id === 'school' || (id === 'was-a-school-later' && day > '2026-02-01'),
  }),
};
const { useFactory } = answers.find(({ provide }) => provide === StaysOfChild)!;
const asked = (providerId: string) =>
  (useFactory(asking, providers) as StaysOfChild).but('c1', { placementId: 'p1', providerId, on: '2026-01-20' });

it('Of a placement at a school nothing is advised', async () => expect(await asked('school')).toBeNull());

it('Beside one at no school count those that were at none when they began', async () =>
  expect(await asked('tuition')).toEqual([stay, stay]));
