import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Follower } from '../authority/followed-links.ts';
import { paperwork } from '../harness/paperwork.ts';
import { placedChild } from '../harness/placed-child.ts';
import { Service } from '../harness/service.ts';
import { neneBridge, senOfficer } from '../harness/the-people.ts';

type Placements = Readonly<{
  items: readonly Readonly<{ phase: string; endedOn: string | null; destination: string | null }>[];
}>;

let service: Service;
let [childId, placementId] = ['', ''];
const officer = () => service.as(senOfficer);

beforeAll(async () => {
  service = await Service.startedAt('2026-01-12T09:00:00.000Z');
  ({ childId, placementId } = await placedChild(service));
  await service.at('2026-02-20T16:00:00.000Z');
  const at = `/placements/${placementId}`;
  const started = async () => {
    const told = await officer().post(`${at}/start`, { ...paperwork.terms, outcomes: paperwork.outcomes });
    await service.drained();
    return told.event('PlacementStarted');
  };
  const first = await started();
  const end = { endedOn: '2026-01-30', reason: 'other', destination: '810' };
  await officer()
    .post(`${at}/ending`, end)
    .then(({ written }) => written);
  await officer()
    .post(`${at}/entries/${first}/voids`, { reason: 'Wrong terms' })
    .then(({ written }) => written);
  await service.drained();
  await started();
  await service.at('2026-04-20T10:00:00.000Z');
}, 90_000);
afterAll(() => service.end());

it('An end told of a start that was voided is none of the placement that began again: on its page, on the overview, in the work and for its provider', async () => {
  const { items } = await officer().read<Placements>(`/children/${childId}/placements`);
  expect(items).toMatchObject([{ phase: 'under-way', endedOn: null, destination: null }]);
  const overview = await new Follower(service, senOfficer).get(`/line/${childId}/overview`);
  expect(overview.body).not.toContain(', ended on');
  const sheet = await service
    .as(neneBridge)
    .get(`/providers/${neneBridge.organisation}/week-registers?week=2026-04-20`);
  expect(sheet.text).toContain(childId);
  expect((await officer().get(`/children/${childId}/due-items`)).text).not.toContain('"what":"without"');
});
