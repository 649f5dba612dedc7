import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { DueOfChildFound } from '#contexts/oversight';
import { DevelopmentSignIn } from '#platform/identity';
import { paperwork } from '../harness/paperwork.ts';
import { placedChild, type PlacedChild } from '../harness/placed-child.ts';
import { Service } from '../harness/service.ts';
import { senOfficer } from '../harness/the-people.ts';

let service: Service;
let placed: PlacedChild;
const officer = () => service.as(senOfficer);
const read = async (url: string) =>
  (
    await service.server.app.inject({
      url,
      headers: {
        cookie: `throughline-sign-in=${await service.server.app.get(DevelopmentSignIn).tokenFor(senOfficer.id)}`,
        accept: 'text/html',
      },
    })
  ).body;
const waits = async () => {
  await service.drained();
  const { items } = await officer().read<DueOfChildFound>(`/children/${placed.childId}/due-items`);
  return items.filter(({ what }) => what === 'without');
};

beforeAll(async () => {
  service = await Service.startedAt('2026-01-12T10:00:00.000Z');
  placed = await placedChild(service, { officerId: senOfficer.id });
  await officer().post(`/placements/${placed.placementId}/start`, { ...paperwork.terms, outcomes: paperwork.outcomes });
  service.clock.set('2026-02-27T17:00:00.000Z');
});
afterAll(() => service.end());

it('is nobody who has a placement', async () => expect(await waits()).toEqual([]));

it('is one whose placement ended with no school to go back to: on the overview, and on My work', async () => {
  const end = { endedOn: '2026-02-26', reason: 'parents-choice', destination: '150' };
  expect((await officer().post(`/placements/${placed.placementId}/ending`, end)).status).toBeLessThan(300);
  expect(await waits()).toMatchObject([
    { recordId: placed.childId, dueOn: '2026-02-26', setBy: { fact: 'placement-ended', on: '2026-02-26' } },
  ]);
  const overview = await read(`/line/${placed.childId}/overview`);
  expect(overview).toContain('No education since Thursday 26 February');
  expect(overview).toContain('The placement ended on Thursday 26 February, with no school to go back to.');
  expect(overview).toMatch(new RegExp(`href="/line/${placed.childId}/refer"`));
  expect(overview).toMatch(new RegExp(`/line/${placed.childId}/rolls">Say where the child is taught`));
  const work = await read('/due?whose=mine');
  expect(work).toContain('Without education: refer, or say where the child is taught');
  expect(work).toMatch(
    /Since Thu 26 February[^]*>The placement ended on Thursday 26 February, with no school to go back to/,
  );
});

it('is nobody who has left compulsory school age', async () => {
  service.clock.set('2030-09-01T10:00:00.000Z');
  expect(await waits()).toEqual([]);
  service.clock.set('2026-03-02T10:00:00.000Z');
  expect(await waits()).toHaveLength(1);
});

it('is not one who is said to be taught at home', async () => {
  const { status } = await officer().post(`/children/${placed.childId}/rolls`, {
    ...{ onRoll: false, noRoll: 'educated-at-home', from: '2026-03-02' },
  });
  expect(status).toBeLessThan(300);
  expect(await waits()).toEqual([]);
});
