import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Follower } from '../authority/followed-links.ts';
import { paperwork } from '../harness/paperwork.ts';
import { placedChild, type PlacedChild } from '../harness/placed-child.ts';
import { Service } from '../harness/service.ts';
import { senOfficer } from '../harness/the-people.ts';

/** Nothing cascades: whoever says a start later is told before what lies outside then, and the placement goes on saying so. */
let service: Service, placed: PlacedChild;
const officer = () => service.as(senOfficer);
const page = async () => {
  await service.drained();
  const { body } = await new Follower(service, senOfficer).get(
    `/line/${placed.childId}/placements/${placed.placementId}`,
  );
  return body;
};
const OUTSIDE = 'Recorded outside its days';

beforeAll(async () => {
  service = await Service.startedAt('2026-01-12T09:00:00.000Z');
  placed = await placedChild(service);
  await officer().post(`/placements/${placed.placementId}/start`, { ...paperwork.terms, outcomes: paperwork.outcomes });
  await service.at('2026-01-14T16:00:00.000Z');
  const marks = ['AM', 'PM'].map((session) => ({
    ...{ date: '2026-01-12', session, code: 'K', placementId: placed.placementId },
  }));
  const { written } = await officer().post(`/children/${placed.childId}/marks`, { marks });
  ids = written.events.map(({ id }) => id);
}, 120_000);
afterAll(() => service.end());
let ids: readonly string[];

it('What is recorded before a start that was said later is named on the placement until somebody decides', async () => {
  expect(await page()).not.toContain(OUTSIDE);
  const later = { ...paperwork.terms, startsOn: '2026-01-13', reason: 'Monday was a visit' };
  await officer().post(`/placements/${placed.placementId}/start/corrections`, later);
  const body = await page();
  expect(body).toContain(OUTSIDE);
  expect(body).toContain('2 marks of Monday 12 January lie outside the placement');
  expect(body).toContain(`href="/line/${placed.childId}/attendance"`);

  await officer().post(`/children/${placed.childId}/marks/${ids[0]}/voids`, { date: '2026-01-12', reason: 'A visit' });
  expect(await page()).toContain('1 mark of Monday 12 January lies outside the placement');
  await officer().post(`/children/${placed.childId}/marks/${ids[1]}/voids`, { date: '2026-01-12', reason: 'A visit' });
  expect(await page()).not.toContain(OUTSIDE);
});
