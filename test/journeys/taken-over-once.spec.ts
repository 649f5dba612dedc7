import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { paperwork } from '../harness/paperwork.ts';
import { Service } from '../harness/service.ts';
import { sentOut } from '../harness/sent-out.ts';
import { ferryMeadows, senOfficer } from '../harness/the-people.ts';

let service: Service;
beforeAll(async () => {
  service = await Service.startedAt('2026-01-13T09:00:00.000Z');
}, 60_000);
afterAll(() => service.end());

const officer = () => service.as(senOfficer);
const child = async (givenNames: string, dateOfBirth: string) =>
  (
    await officer().post('/children', {
      ...paperwork.child,
      ...{ upn: null, givenNames, familyName: 'Over', dateOfBirth },
    })
  ).written.id;
type Placed = Readonly<{ phase: string; startedOn: string | null }>;
const placements = async (id: string) => {
  await service.drained();
  return (await officer().read<Readonly<{ items: readonly Placed[] }>>(`/children/${id}/placements`)).items;
};
const over = paperwork.takenOver(ferryMeadows);

it('A placement that two people take over at once, each from another first day, is there once', async () => {
  const id = await child('Ann', '2011-05-05');
  await service.drained();
  const told = await Promise.all(
    [over, { ...over, startsOn: '2026-01-08' }].map((each) => officer().post(`/children/${id}/placements`, each)),
  );
  expect(told.map((each) => each.told).filter((each) => each.startsWith('2'))).toHaveLength(1);
  expect(await placements(id)).toHaveLength(1);
});

it('One whose start was put right and that has ended is not taken over again from its true first day, and one of days after it is', async () => {
  const id = await child('Bob', '2011-06-05');
  const at = `/placements/${(await officer().post(`/children/${id}/placements`, over)).written.id}`;
  await service.drained();
  const start = { ...paperwork.terms, startsOn: '2026-01-08', endsOn: over.endsOn, nextReviewOn: over.nextReviewOn };
  const put = await officer().post(`${at}/start/corrections`, { ...start, reason: 'Four days before' });
  expect(put.told).toMatch(/^2/);
  const end = { endedOn: '2026-01-12', reason: 'other', destination: '110' };
  expect((await officer().post(`${at}/ending`, end)).told).toMatch(/^(2|422)/);
  await service.drained();
  const again = await officer().post(`/children/${id}/placements`, { ...over, startsOn: '2026-01-08' });
  expect(again.told).toBe('409 taken-over-already');
  expect(await placements(id)).toHaveLength(1);
});

it('From its first day on the line says that it was taken over', async () => {
  const id = await child('Cat', '2011-07-05');
  await officer()
    .post(`/children/${id}/placements`, over)
    .then(({ written }) => written);
  await service.drained();
  type Line = Readonly<{ facts: readonly Readonly<{ type: string }>[] }>;
  const { facts } = await officer().read<Line>(`/children/${id}/line?asAt=${over.startsOn}&knownOn=2026-01-13`);
  expect(facts.map(({ type }) => type)).toContain('PlacementTakenOver');
});

it('A withdrawal is voided beside another referral that is with providers only where that is meant', async () => {
  const id = await child('Ivo', '2012-05-02');
  const one = (await sentOut(officer(), paperwork.referral(id))).written.id;
  await officer()
    .post(`/referrals/${one}/withdrawal`, { reason: 'made-in-error' })
    .then(({ written }) => written);
  await service.drained();
  const two = (await sentOut(officer(), paperwork.referral(id))).written.id;
  await service.drained();
  const voided = await officer().post(`/referrals/${one}/withdrawal/voids`, { reason: 'A slip' });
  expect(voided.told).toContain('422');
  expect(voided.text).toContain(`another-with-providers:${two}`);
});
