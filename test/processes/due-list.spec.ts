import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { dueList } from '#platform/deadlines';
import { paperwork } from '../harness/paperwork.ts';
import { outcomeIdsOf, placedChild } from '../harness/placed-child.ts';
import { Service } from '../harness/service.ts';
import { commissioningOfficer, schoolOffice, senOfficer } from '../harness/the-people.ts';
import { operatorOf } from '../ops/operator.ts';

let service: Service;
let placed: Awaited<ReturnType<typeof placedChild>>;
beforeAll(async () => {
  service = await Service.startedAt('2026-01-12T09:00:00.000Z');
  placed = await placedChild(service);
  const { outcomes, terms } = paperwork;
  await service.as(senOfficer).post(`/placements/${placed.placementId}/start`, { ...terms, outcomes });
  await service.drained();
}, 60_000);
afterAll(() => service.end());

const officer = () => service.as(commissioningOfficer);
type Reviews = Readonly<{ items: readonly object[] }>;
const reviewsBy = async (by: string) => {
  const after = (await service.server.stores.events.head())!;
  return (await officer().read<Reviews>(`/due-reviews?by=${by}`, { after })).items;
};

it('reviews that are due are listed by their day, and move when one was held', async () => {
  expect(await reviewsBy('2026-02-04')).toEqual([]);
  const [due] = await reviewsBy('2026-02-05');
  expect(due).toMatchObject({ childId: placed.childId, dueOn: '2026-02-05' });
  service.clock.set('2026-02-05T15:00:00.000Z');
  const held = { ...paperwork.review(await outcomeIdsOf(service, placed.childId)), nextReviewOn: '2026-02-12' };
  const answer = await service.as(senOfficer).post(`/placements/${placed.placementId}/reviews`, held);
  expect([200, 201]).toContain(answer.status);
  expect(await reviewsBy('2026-02-05')).toEqual([]);
  expect(await reviewsBy('2026-02-12')).toMatchObject([{ childId: placed.childId, dueOn: '2026-02-12' }]);
});

it('whoever is listed was looked at, and a school is told nothing', async () => {
  const { entries } = await service.server.stores.operations.accessJournal.ofChild(placed.childId, { limit: 100 });
  expect(entries.find(({ action }) => action === 'FindReviewsDue')).toMatchObject({ outcome: 'opened' });
  expect((await service.as(schoolOffice).get('/due-reviews?by=2026-02-12')).status).toBe(403);
  expect((await officer().get('/due-reviews?by=tomorrow')).status).toBe(400);
  expect((await officer().get('/due-reviews?by=2026-02-12&cursor=nothing')).status).toBe(400);
});

it('the list is built anew when an operator asks, beside the one that is read', async () => {
  const operator = operatorOf(service.folder);
  const before = await reviewsBy('2026-02-12');
  const { generation } = (await service.server.stores.views.generations(dueList)).find(({ live }) => live)!;
  expect(await operator('rebuild-view', 'due-list')).toMatchObject({ code: 0, said: expect.stringContaining('live') });
  const now = (await service.server.stores.views.generations(dueList)).find(({ live }) => live)!;
  expect(now.generation).toBeGreaterThan(generation);
  expect(await reviewsBy('2026-02-12')).toEqual(before);
  expect((await operator('standing')).said).toMatch(/view due-list@1: at \d+, up to date/);
});

it('the search index stands among them, told by the server of this folder', async () => {
  const PORT = new URL(await service.server.listen('127.0.0.1', 0)).port;
  await service.drained();
  const { code, said } = await operatorOf(service.folder, { PORT })('standing');
  expect([code, said]).toEqual([0, expect.stringMatching(/search index of children: at \d+, up to date\.$/)]);
  const elsewhere = await operatorOf(service.folder, { PORT: '1' })('standing');
  expect([elsewhere.code, elsewhere.said]).toEqual([0, expect.stringContaining('not known')]);
});
