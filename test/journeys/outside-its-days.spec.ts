import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { UnmarkedFound } from '#contexts/oversight';
import { Follower } from '../authority/followed-links.ts';
import { paperwork } from '../harness/paperwork.ts';
import { placedChild, type PlacedChild } from '../harness/placed-child.ts';
import { Service } from '../harness/service.ts';
import { neneBridge, senOfficer } from '../harness/the-people.ts';

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
const read = async (path: string) => {
  await service.drained();
  return new Follower(service, senOfficer).get(path);
};
const ROW = /Marks of Monday 12 January are of no day of the placement/;

it('What is recorded before a start that was said later is named on the placement until somebody decides', async () => {
  expect(await page()).not.toContain(OUTSIDE);
  const later = { ...paperwork.terms, startsOn: '2026-01-13', reason: 'Monday was a visit' };
  await officer().post(`/placements/${placed.placementId}/start/corrections`, later);
  const body = await page();
  expect(body).toContain(OUTSIDE);
  expect(body).toContain('2 marks of Monday 12 January lie outside the placement');
  expect(body).toContain(`href="/line/${placed.childId}/attendance#outside"`);

  // They count in no figure, wherever it is said; each has its way out, and there is a row of them until then.
  const attendance = (await read(`/line/${placed.childId}/attendance`)).body;
  expect(attendance).toContain('2 marks outside the days of the placement: in no figure here');
  expect(attendance).toContain('Before its first day, Tuesday 13 January');
  for (const id of ids) expect(attendance).toContain(`/marks/${id}/void?date=2026-01-12`);
  expect(attendance).not.toContain('(2 of 2 sessions)');
  expect((await read('/due?whose=service')).body).toMatch(ROW);
  // A program and a file are told of the same.
  const waits = await officer().read<{ items: object[] }>('/outside-marks?whose=service');
  expect(waits.items).toMatchObject([{ childId: placed.childId, marks: 2, first: '2026-01-12', last: '2026-01-12' }]);
  const { sessions, places } = await officer().read<UnmarkedFound>('/unmarked-sessions?whose=service');
  expect([sessions, places.map(({ providerId }) => providerId)]).toEqual([2, [neneBridge.organisation]]);
  const file = await new Follower(service, senOfficer).post('/due/file', {
    ...{ whose: 'service', format: 'csv', purpose: 'To settle what waits' },
  });
  expect(file.body).toContain('Settle each of 2 marks outside a placement');
  expect(file.body).toContain('Last two weeks: 2 sessions without a mark, of 1 child.');
  // Nor in the week of its place, nor on the line.
  const week = await officer().get(`/providers/${neneBridge.organisation}/week-registers?week=2026-01-12`);
  const [inWeek] = week.body<{ items: [{ marks: { counted: boolean }[] }] }>().items;
  expect(inWeek.marks.map(({ counted }) => counted)).toEqual([false, false]);
  const line = (await read(`/line/${placed.childId}`)).body;
  expect(line).toContain('2 sessions of these not counted as possible');
  expect(line).toContain('not counted as possible: outside the days of the placement');

  // Each page about one mark alone says of which placement it is, and that its day is none of it.
  const mark = `/line/${placed.childId}/marks`;
  for (const path of [
    `/line/${placed.childId}/entries/${ids[0]}?month=2026-01`,
    `${mark}/correct?date=2026-01-12&session=AM&placement=${placed.placementId}`,
    ...[`${mark}/${ids[0]}/void?date=2026-01-12`, `${mark}/${ids[0]}/remove?date=2026-01-12`],
  ]) {
    const sent = await read(path);
    // A form has an address of its own.
    const { body: ofMark } = sent.headers.location ? await read(sent.headers.location) : sent;
    expect([path, ofMark.match(/Before its first day, Tuesday 13 January\. It counts in no figure/)?.length]).toEqual([
      path,
      1,
    ]);
    expect([path, ofMark.includes(', from Tuesday 13 January')]).toEqual([path, true]);
  }

  await officer().post(`/children/${placed.childId}/marks/${ids[0]}/voids`, { date: '2026-01-12', reason: 'A visit' });
  expect(await page()).toContain('1 mark of Monday 12 January lies outside the placement');
  await officer().post(`/children/${placed.childId}/marks/${ids[1]}/voids`, { date: '2026-01-12', reason: 'A visit' });
  expect(await page()).not.toContain(OUTSIDE);
  expect((await read('/due?whose=service')).body).not.toMatch(ROW);
});

it('A start that was voided leaves its marks in no figure, each with its way out, and its weeks open', async () => {
  const { written } = await officer().post(`/children/${placed.childId}/marks`, {
    marks: [{ date: '2026-01-14', session: 'AM', code: 'I', placementId: placed.placementId }],
  });
  await service.drained();
  const attendance = `/line/${placed.childId}/attendance`;
  expect((await read(attendance)).body).toContain('Persistent absence');
  const placements = await officer().get(`/children/${placed.childId}/placements`);
  const [{ entries }] = placements.body<{ items: [{ entries: { id: string; type: string }[] }] }>().items;
  const start = entries.find(({ type }) => type === 'PlacementStarted')!.id;
  await officer().post(`/placements/${placed.placementId}/entries/${start}/voids`, { reason: 'He never came' });

  const { body } = await read(attendance);
  expect(body).not.toContain('Persistent absence');
  expect(body).toContain('The placement has no start: it was voided');
  expect(body).toContain(`/marks/${written.events[0]!.id}/void?date=2026-01-14`);
  expect(await page()).toContain('1 mark of Wednesday 14 January is of no placement that has begun');
  const week = `/line/${placed.childId}/placements/${placed.placementId}/marks?week=`;
  const opened = async (monday: string) => {
    const { headers } = await read(`${week}${monday}`);
    return headers.location ? (await read(headers.location)).body : '';
  };
  expect(await opened('2026-01-12')).toContain('<strong>I</strong>');
  expect(await opened('2026-01-05')).toContain('not begun');
  // Of a year without a mark of it there is nothing to look at.
  expect(await opened('2024-01-08')).not.toContain('Morning');
  expect((await read('/due?whose=service')).body).toContain('Settle each mark');
});
