import { afterAll, afterEach, beforeAll, expect, it, jest } from '@jest/globals';
import { childRecord } from '#contexts/children';
import { outcomes, placementsWithNextDates } from '#contexts/placements';
import { type Position } from '#platform/event-sourcing';
import { ViewWaiter, type View } from '#platform/read-models';
import { SEN_OFFICER } from '../../apps/server/src/demo/cast.ts';
import { canary } from '../erasure/canaries.ts';
import { canaryLine, type Line } from '../erasure/canary-line.ts';
import { Council } from '../erasure/council.ts';
import { ada } from '../erasure/lived.ts';
import { allDocuments, rebuildEveryView } from '../erasure/stored.ts';
import { Service } from '../harness/service.ts';

let service: Service, council: Council, line: Line;

beforeAll(async () => {
  service = await Service.startedAt('2025-11-24T09:00:00.000Z');
  council = new Council(service);
  line = await canaryLine(council, ada);
  // The name of the registration is the one in force, where it is what is put right here.
  const told = (await service.recorded()).findLast(({ type }) => type === 'NamesChanged')!;
  await council.post(SEN_OFFICER, `/children/${line.childId}/circumstances/${told.id}/voids`, { reason: 'misheard' });
  await service.drained();
  // What was sealed and unsealed on the way is read again by the next search, from its record as it stands then.
  await searched('Adaname');
}, 60_000);
afterEach(() => void jest.restoreAllMocks());
afterAll(() => service.end());

const get = (url: string) => council.send(SEN_OFFICER, 'GET', url);
const told = async (url: string) => {
  const { status, headers, json } = await get(url);
  return { status, retry: headers['retry-after'], code: (json() as { code?: string }).code };
};
const ready = async () => {
  const { status, json } = await get('/health/ready');
  return [status, (json() as { checks: Record<string, string> }).checks['views']];
};
/** The child is looked after: whether it is called otherwise for its safety is asked, and answered. */
const misheard = (familyName: string) => ({
  ...{ familyName, reason: 'misheard' },
  ...{ confirmed: ['changed-for-safety:2022-09-05'], confirmedReason: 'The school had it wrong' },
});
const correction = (familyName: string) =>
  council.post(SEN_OFFICER, `/children/${line.childId}/identity/corrections`, misheard(familyName));
const searched = async (name: string) =>
  (await council.send(SEN_OFFICER, 'POST', '/child-searches', { payload: { name } })).json() as {
    items: readonly Record<string, unknown>[];
  };

/** Once what stopped or was parked is tried again, every view is as a build from the first event. */
async function mended(...views: readonly View[]): Promise<void> {
  jest.restoreAllMocks();
  for (const { collection } of views)
    await service.server.stores.views.request({ kind: 'retry', view: collection.view });
  await service.server.projector.attend();
  await service.server.projector.settled();
  const live = await allDocuments(service.server);
  await rebuildEveryView(service.server);
  expect(await allDocuments(service.server)).toEqual(live);
}

it('a record whose event cannot be applied is answered 503 document-parked, and in a list it has its mark', async () => {
  const folded = childRecord.fold.bind(childRecord);
  jest.spyOn(childRecord, 'fold').mockImplementation((document, event, id) => {
    if (event.type === 'ChildRegisteredCorrected') throw new Error(canary('in a fold'));
    return folded(document, event, id);
  });
  await correction('Parkedname');
  for (let n = 1; n <= 10; n++) await correction(`Parkedname ${n}`);
  await service.drained();

  expect(await told(`/children/${line.childId}`)).toEqual({ status: 503, retry: '60', code: 'document-parked' });
  expect((await searched('Parkedname')).items).toMatchObject([{ childId: line.childId, parked: true }]);
  expect(await ready()).toEqual([200, 'up']);

  await mended(childRecord);
  expect((await get(`/children/${line.childId}`)).json()).toMatchObject({ identity: { familyName: 'Parkedname 10' } });
  expect((await searched('Parkedname')).items).toMatchObject([{ childId: line.childId, parked: false }]);
});

it('a placement that is parked is marked in lists, and no rule rests on its older state', async () => {
  for (const view of [placementsWithNextDates, outcomes])
    jest.spyOn(view, 'fold').mockImplementation(() => {
      throw new Error(canary('in a fold'));
    });
  const placement = `/placements/${line.placementId}`;
  await council.post(SEN_OFFICER, `${placement}/start/corrections`, {
    ...{ startsOn: '2026-01-13', endsOn: '2026-02-13', nextReviewOn: '2026-02-05', legalBasis: 'ea1996-s19' },
    ...{ timetable: [{ weekday: 'monday', session: 'PM', minutes: 90 }], reason: 'misheard' },
    ...{ confirmed: ['other-than-offered:1'], confirmedReason: 'One more is agreed' },
  });
  await service.drained();
  const marks = async (what: string) => {
    const { items: placements } = (await get(`/children/${line.childId}/${what}`)).json() as {
      items: readonly { placementId: string; parked: boolean }[];
    };
    return placements.filter(({ parked }) => parked).map(({ placementId }) => placementId);
  };
  expect([await marks('placements'), await marks('outcomes')]).toEqual([[line.placementId], [line.placementId]]);
  const mark = { date: '2026-01-12', session: 'PM', code: 'K', placementId: line.placementId };
  const refused = await council.send(SEN_OFFICER, 'POST', `/children/${line.childId}/marks`, {
    payload: { marks: [mark] },
  });
  expect([refused.status, refused.json()]).toEqual([503, expect.objectContaining({ code: 'document-parked' })]);
  await mended(placementsWithNextDates, outcomes);
  expect([await marks('placements'), await marks('outcomes')]).toEqual([[], []]);
});

it('a view that cannot name a document stops alone: not ready, its readers told, the others go on', async () => {
  jest.spyOn(childRecord, 'documents').mockImplementation(() => {
    throw new Error(canary('in documents'));
  });
  const { position } = await correction('Stoppedname');
  impatient();
  expect(await told(`/children/${line.childId}?after=${position}`)).toEqual({
    ...{ status: 503, retry: '1', code: 'view-behind' },
  });
  expect((await get(`/children/${line.childId}/line`)).status).toBe(200);
  expect(await ready()).toEqual([503, 'down']);
  await mended(childRecord);
  expect(await ready()).toEqual([200, 'up']);
  expect((await get(`/children/${line.childId}?after=${position}`)).json()).toMatchObject({
    identity: { familyName: 'Stoppedname' },
  });
});

it('a clock more than a minute behind the record is answered 503 clock-behind, and nothing is recorded', async () => {
  const before = (await service.recorded()).length;
  const now = service.clock.now();
  service.clock.set('2026-01-01T09:00:00.000Z');
  const behind = await council.send(SEN_OFFICER, 'POST', `/children/${line.childId}/identity/corrections`, {
    payload: misheard('Too early'),
  });
  service.clock.set(now);
  expect([behind.status, behind.headers['retry-after'], behind.json()]).toEqual([
    ...[503, '60', expect.objectContaining({ code: 'clock-behind' })],
  ]);
  expect(await service.recorded()).toHaveLength(before);
});

/** Waits for views a moment instead of five seconds. */
function impatient(): void {
  const waiter = service.server.app.get(ViewWaiter);
  const waitFor = waiter.waitFor.bind(waiter);
  jest
    .spyOn(waiter, 'waitFor')
    .mockImplementation((views: readonly string[], position: Position) => waitFor(views, position, undefined, 1));
}
