import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { derivedId } from '#platform/event-sourcing';
import { placedChild, type PlacedChild } from '../harness/placed-child.ts';
import { Service } from '../harness/service.ts';
import { businessSupport, commissioningOfficer, everyone, exclusionsOfficer } from '../harness/the-people.ts';
import { senOfficer, teamManager } from '../harness/the-people.ts';

/* Who is named to open a protected address is one of those whom the table would let in: no page alone says so. */
let service: Service, child: PlacedChild;
beforeAll(async () => {
  service = await Service.startedAt('2026-01-12T09:00:00.000Z');
  child = await placedChild(service);
}, 120_000);
afterAll(() => service.end());

const because = 'Her mother fled from him';
const told = async (path: string, openTo: readonly string[]) =>
  (
    await service
      .as(senOfficer)
      .post(`/children/${child.childId}/${path}`, { openTo: [...openTo, teamManager.id], betrayedBy: [], because })
  ).told;

const NEVER = ['school', 'provider', 'auditor', 'administrator', 'governor', 'senior-leader', 'finance-officer'];
/** Of the other service, and of a role that nothing opens beyond its own. */
const never = everyone.filter(
  ({ id, role }) => [...NEVER, 'social-worker'].includes(role) || id === businessSupport.id,
);
const couldBe = everyone.filter((person) => !never.includes(person)).map(({ id }) => id);

it.each(never.map((person) => [`${person.name}, ${person.does}`, person] as const))('%s is not', async (_, { id }) =>
  expect(await told('protections', [id])).toBe('409 could-not-open'),
);

it('nor is anybody whom nobody knows, or who is barred from the child', async () => {
  expect(await told('protections', [derivedId('staff', 'nobody')])).toBe('409 could-not-open');
  const bar = { personId: commissioningOfficer.id, lastDay: null, because: 'Her aunt' };
  expect((await service.as(teamManager).post(`/children/${child.childId}/bars`, bar)).told).toBe('201');
  await service.drained();
  expect(await told('protections', [commissioningOfficer.id])).toBe('409 could-not-open');
});

it('all others may be, and who is named already though they could not open it any more stays', async () => {
  const others = couldBe.filter((id) => id !== commissioningOfficer.id);
  expect(others).toContain(exclusionsOfficer.id);
  expect(await told('protections', others)).toBe('201');
  const bar = { personId: exclusionsOfficer.id, lastDay: null, because: 'Her uncle' };
  await service.as(teamManager).post(`/children/${child.childId}/bars`, bar);
  await service.drained();
  expect(await told('protection/changes', [senOfficer.id, exclusionsOfficer.id])).toBe('200');
  expect(await told('protection/changes', [senOfficer.id, commissioningOfficer.id])).toBe('409 could-not-open');
});
