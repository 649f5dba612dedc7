import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { councilCalendar } from '../harness/council-calendar.ts';
import { paperwork } from '../harness/paperwork.ts';
import { placedChild, type PlacedChild } from '../harness/placed-child.ts';
import { Service } from '../harness/service.ts';
import { administrator, senOfficer } from '../harness/the-people.ts';

let service: Service, placed: PlacedChild;
beforeAll(async () => {
  service = await Service.startedAt('2026-01-12T09:00:00.000Z');
  placed = await placedChild(service);
  const terms = { ...paperwork.terms, outcomes: paperwork.outcomes };
  await service
    .as(senOfficer)
    .post(`/placements/${placed.placementId}/start`, terms)
    .then(({ written }) => written);
  await service.at('2026-01-16T18:00:00.000Z');
}, 120_000);
afterAll(() => service.end());

const closed = async (date: string) => {
  const mark = { date, session: 'AM', code: '#', placementId: placed.placementId };
  const answer = await service.as(senOfficer).post(`/children/${placed.childId}/marks`, { marks: [mark] });
  return [answer.status < 300, answer.text.includes('closed-in-term')];
};

it('A planned closure is asked about on a day of term by the calendar that is recorded, and on no other', async () => {
  // Nobody has recorded a calendar: of no day it is known.
  expect(await closed('2026-01-12')).toEqual([true, false]);
  const id = await councilCalendar(service);
  expect(await closed('2026-01-13')).toEqual([false, true]);
  await service
    .as(administrator)
    .post(`/calendars/${id}/closures`, { from: '2026-01-14', because: 'weather' })
    .then(({ written }) => written);
  await service.drained();
  expect(await closed('2026-01-14')).toEqual([true, false]);
});
