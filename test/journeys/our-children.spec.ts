import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Follower, linksIn } from '../authority/followed-links.ts';
import { placeOfChildren, type ChildAtPlace } from '../harness/place-of-children.ts';
import { placedChild, type PlacedChild } from '../harness/placed-child.ts';
import { Service } from '../harness/service.ts';
import { schoolOffice, senOfficer } from '../harness/the-people.ts';

let service: Service;
let pupil: ChildAtPlace;
let ofAnother: PlacedChild;
beforeAll(async () => {
  service = await Service.startedAt('2026-01-05T10:00:00.000Z');
  pupil = (await placeOfChildren(service, 1))[0]!;
  ofAnother = await placedChild(service, { givenNames: 'Ada', familyName: 'Elsewhere', schoolUrn: 110_002, upn: null });
  await service.at('2026-01-14T16:30:00.000Z');
  const marks = [{ placementId: pupil.placementId, date: '2026-01-14', session: 'AM', code: 'K' }];
  await service
    .as(senOfficer)
    .post(`/children/${pupil.childId}/marks`, { marks })
    .then(({ written }) => written);
  await service.drained();
}, 120_000);
afterAll(() => service.end());

const marksOf = ({ childId }: Pick<PlacedChild, 'childId'>) => `/line/${childId}/attendance-alone`;

it('A school is led from its children to the marks of each, and to nothing else of the record', async () => {
  const by = new Follower(service, schoolOffice);
  const list = await by.get('/placements-list');
  expect(linksIn(list.body, '/placements-list')).toContain(marksOf(pupil));
  const page = await by.get(marksOf(pupil));
  expect(page.statusCode).toBe(200);
  expect(page.body).toContain('Attendance of Child 00 Aldous');
  expect(page.body).toMatch(/100\.0% \(1 of 1 sessions?\)/);
  // Days of which nobody marked anything are told, and no week of them is left out.
  expect(page.body).toMatch(/Without a mark: \d+ agreed sessions?/);
  expect(page.body).toContain('No mark');
  expect(
    linksIn(page.body, marksOf(pupil)).filter((link) => link.startsWith('/line/') && !link.startsWith(marksOf(pupil))),
  ).toEqual([]);
  const earlier = await by.get(`${marksOf(pupil)}?year=2024-25`);
  expect(earlier.body).toContain('No session of this school year has been marked.');
});

it('A school is told nothing of another school’s child, and who looked is on record', async () => {
  const by = new Follower(service, schoolOffice);
  const { statusCode, body } = await by.get(marksOf(ofAnother));
  expect([statusCode, body.includes('Elsewhere')]).toEqual([403, false]);
  const { accessJournal } = service.server.stores.operations;
  const looked = async ({ childId }: Pick<PlacedChild, 'childId'>) =>
    (await accessJournal.ofChild(childId, { limit: 50 })).entries
      .filter(({ actor }) => actor.id === schoolOffice.id)
      .map(({ action, outcome }) => `${action} ${outcome}`);
  expect(await looked(pupil)).toEqual(expect.arrayContaining(['FindPupil opened', 'FindAttendance opened']));
  expect(await looked(ofAnother)).toEqual(expect.arrayContaining(['FindPupil refused']));
});
