import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { paperwork } from '../harness/paperwork.ts';
import { Service } from '../harness/service.ts';
import { fenlandOnline, neneBridge, senOfficer } from '../harness/the-people.ts';
import { sentOut } from '../harness/sent-out.ts';

let service: Service;
let child: string;
let referral: string;
beforeAll(async () => {
  service = await Service.startedAt('2025-12-01T10:00:00.000Z');
  child = (await officer().post('/children', paperwork.child)).written.id;
  referral = (await sentOut(officer(), paperwork.referral(child))).written.id;
  for (const who of [neneBridge, fenlandOnline])
    await service.as(who).post(`/referrals/${referral}/offers`, paperwork.offer(who));
});
afterAll(() => service.end());

type Listed = Readonly<{
  placementId: string;
  providerId: string;
  phase: string;
  entries: readonly Readonly<{ id: string; type: string }>[];
}>;
const officer = () => service.as(senOfficer);
const placementAt = async ({ organisation }: typeof neneBridge) => {
  await service.drained();
  const { items: placements } = await officer().read<{ items: Listed[] }>(`/children/${child}/placements`);
  return placements.find(({ providerId }) => providerId === organisation)!;
};
const start = ({ placementId }: Listed) =>
  officer().post(`/placements/${placementId}/start`, { ...paperwork.terms, outcomes: paperwork.outcomes });
const award = (who: typeof neneBridge) => officer().post(`/referrals/${referral}/award`, paperwork.award(who));
const voidAward = () =>
  officer().post(`/referrals/${referral}/award/voids`, { reason: 'The wrong provider was chosen' });
const phaseOfReferral = async () => (await officer().read<{ phase: string }>(`/referrals/${referral}`)).phase;

it('a placement whose award was voided cannot be started, and every view says so', async () => {
  await award(neneBridge);
  expect(await placementAt(neneBridge)).toMatchObject({ phase: 'proposed' });
  expect((await voidAward()).told).toBe('200');
  const withdrawn = await placementAt(neneBridge);
  expect([withdrawn.phase, await phaseOfReferral()]).toEqual(['withdrawn', 'open']);
  const refused = await start(withdrawn);
  expect([refused.told, refused.problem.detail]).toEqual([
    '409 award-withdrawn',
    expect.stringContaining('The award of this placement was voided'),
  ]);
});

it('after a new award the second provider’s placement starts, and the first’s still does not', async () => {
  await award(fenlandOnline);
  const second = await placementAt(fenlandOnline);
  const first = await placementAt(neneBridge);
  expect([first.phase, second.phase, await phaseOfReferral()]).toEqual(['withdrawn', 'proposed', 'awarded']);
  expect((await start(first)).told).toBe('409 award-withdrawn');
  await service.at('2026-01-12T16:00:00.000Z');
  expect((await start(second)).told).toBe('200');
});

it('every fact of a placement says at which provider, by its name', async () => {
  const { text } = await officer().get(`/line/${child}`);
  const entries = text.split('<li id="fact-').slice(1);
  const placed = entries.filter((entry) => /Placement (?:proposed|withdrawn|started)/.test(entry));
  expect(placed.map((entry) => /<dt>At<\/dt><dd>([^<]+)/.exec(entry)?.[1])).toEqual([
    ...['Nene Bridge Tuition', 'Nene Bridge Tuition', 'Fenland Online Classroom', 'Fenland Online Classroom'],
  ]);
  expect(text).toContain('At Fenland Online Classroom, since Monday 12 January');
});

it('one that has started stays: a person decides how it ends', async () => {
  await voidAward();
  expect(await placementAt(fenlandOnline)).toMatchObject({ phase: 'under-way', awardVoided: true });
});

it('awarded again to the same provider, the one that runs goes on under the new award, and no second waits to begin', async () => {
  expect((await award(fenlandOnline)).told).toBe('200');
  await service.drained();
  const { items } = await officer().read<{ items: Listed[] }>(`/children/${child}/placements`);
  const there = items.filter(({ providerId }) => providerId === fenlandOnline.organisation);
  expect(there).toMatchObject([{ phase: 'under-way', awardVoided: false }]);
  const { text } = await officer().get(`/line/${child}/referrals/${referral}`);
  expect(text).toContain(`/placements/${there[0]!.placementId}`);
  const starts = await officer().read<{ items: object[] }>('/due-items?what=starts&by=2026-12-31');
  const advised = await officer().read<{ items: object[] }>('/due-items?what=advised&by=2026-12-31');
  expect([starts.items, advised.items]).toEqual([[], []]);
});

it('and is void again with that award', async () => {
  expect((await voidAward()).told).toBe('200');
  expect(await placementAt(fenlandOnline)).toMatchObject({ phase: 'under-way', awardVoided: true });
  const { items } = await officer().read<{ items: Listed[] }>(`/children/${child}/placements`);
  expect(items).toHaveLength(2);
});

it('nor can it be started again once its start was voided too', async () => {
  const { placementId, entries } = await placementAt(fenlandOnline);
  const begun = entries.find(({ type }) => type === 'PlacementStarted')!;
  const reason = { reason: 'She never came' };
  expect((await officer().post(`/placements/${placementId}/entries/${begun.id}/voids`, reason)).told).toBe('200');
  const now = await placementAt(fenlandOnline);
  expect([now.phase, (await start(now)).told]).toEqual(['withdrawn', '409 award-withdrawn']);
});
