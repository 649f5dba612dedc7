import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Follower } from '../authority/followed-links.ts';
import { nenePlace } from '../harness/place-of-children.ts';
import { paperwork } from '../harness/paperwork.ts';
import { placedChild, type PlacedChild } from '../harness/placed-child.ts';
import { Service } from '../harness/service.ts';
import { neneBridge, senOfficer } from '../harness/the-people.ts';

let service: Service, placed: PlacedChild;
beforeAll(async () => {
  service = await Service.startedAt('2026-01-05T10:00:00.000Z');
  placed = await placedChild(service);
  await service.at('2026-01-12T10:00:00.000Z');
  await officer().post(`/placements/${placed.placementId}/start`, { ...paperwork.terms, outcomes: paperwork.outcomes });
  await service.at('2026-01-14T16:30:00.000Z');
}, 120_000);
afterAll(() => service.end());

const officer = () => service.as(senOfficer);
const path = (rest: string) => `/children/${placed.childId}/${rest}`;
const date = '2026-01-14';
const slot = { date, session: 'PM' } as const;
const mark = () => officer().post(path('marks'), { marks: [{ ...slot, code: 'K', placementId: placed.placementId }] });
type Attendance = Readonly<{ marks: readonly object[]; notHeld: readonly { entryId: string }[] }>;
type Line = Readonly<{ facts: readonly { type: string }[] }>;
const attendance = () => officer().read<Attendance>(path('attendance?schoolYear=2025-26'));
const typesOnLine = async (knownOn: string) =>
  (await officer().read<Line>(path(`line?asAt=2026-01-14&knownOn=${knownOn}&month=2026-01`))).facts
    .map(({ type }) => type)
    .filter((type) => type.startsWith('Session'));
const page = async () => (await new Follower(service, senOfficer).get(`/line/${placed.childId}/attendance`)).body;

it('A mark that is voided because there was no session does not ask for itself again', async () => {
  const { events } = (await mark()).written;
  await service.at('2026-01-16T09:00:00.000Z');
  const reason = 'The library was shut';
  const voided = await officer().post(path(`marks/${events[0]!.id}/voids`), {
    date,
    noSession: 'place-closed',
    reason,
  });
  expect(voided.written.events.map(({ type }) => type)).toEqual(['SessionMarkedVoided', 'SessionNotHeld']);
  await service.drained();
  expect(await attendance()).toMatchObject({ marks: [], notHeld: [{ ...slot, because: 'place-closed' }] });
  expect(await page()).toContain('No mark, no session');
  const { items } = await service
    .as(neneBridge)
    .read<{ items: readonly { notHeld: readonly object[] }[] }>(`/providers/${nenePlace}/week-registers?week=${date}`);
  expect(items[0]!.notHeld).toEqual([slot]);
});

it('What was known the day before is told as it was', async () => {
  expect(await typesOnLine('2026-01-15')).toEqual(['SessionMarked']);
  expect(await typesOnLine('2026-01-16')).toEqual(['SessionNotHeld']);
});

it('No mark is taken of it until it is taken back, and one is missing then', async () => {
  expect((await mark()).told).toBe('409 no-session-then');
  const [{ entryId }] = (await attendance()).notHeld as readonly [{ entryId: string }];
  const back = { date, reason: 'It opened at noon' };
  expect((await officer().post(path(`sessions-not-held/${entryId}/voids`), back)).status).toBe(200);
  await service.drained();
  expect((await attendance()).notHeld).toEqual([]);
  expect(await page()).not.toContain('no session');
  expect((await mark()).status).toBe(200);
});
