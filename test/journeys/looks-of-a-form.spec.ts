import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { DevelopmentSignIn } from '#platform/identity';
import { paperwork } from '../harness/paperwork.ts';
import { allThatComesNext, placedChild, type PlacedChild } from '../harness/placed-child.ts';
import { Service } from '../harness/service.ts';
import { senOfficer } from '../harness/the-people.ts';

let service: Service, placed: PlacedChild;
beforeAll(async () => {
  service = await Service.startedAt('2026-01-12T09:00:00.000Z');
  placed = await placedChild(service);
  const terms = { ...paperwork.terms, outcomes: paperwork.outcomes };
  await service.as(senOfficer).post(`/placements/${placed.placementId}/start`, terms);
  await service.drained();
  await allThatComesNext(service, placed);
});
afterAll(() => service.end());

async function get(url: string) {
  const token = await service.server.app.get(DevelopmentSignIn).tokenFor(senOfficer.id);
  const cookie = `throughline-sign-in=${token}`;
  return service.server.app.inject({ url, headers: { cookie, accept: 'text/html' } });
}

/** What it asked of the record, each as often as it did. */
async function askedBy(url: string): Promise<readonly string[]> {
  const { statusCode, headers, body } = await get(url);
  expect([statusCode, body]).toEqual([200, expect.stringContaining('The return that is planned')]);
  const { entries } = await service.server.stores.operations.accessJournal.ofChild(placed.childId, { limit: 50 });
  const of = entries.filter(({ correlationId }) => correlationId === headers['x-correlation-id']);
  return of.map(({ action }) => action).sort();
}

it.each(['record-review', 'extension', 'return-plan', 'return', 'end'])(
  'asks each thing of the record once where a form is opened: %s',
  async (act) => {
    const { headers } = await get(`/line/${placed.childId}/placements/${placed.placementId}/${act}`);
    const asked = await askedBy(headers.location!);
    expect(asked).toEqual([...new Set(asked)]);
    expect(asked).toEqual(expect.arrayContaining(['FindChild', 'FindChildLine', 'FindPlacements', 'FindReferral']));
  },
);
