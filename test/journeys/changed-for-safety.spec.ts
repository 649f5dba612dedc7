import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { paperwork } from '../harness/paperwork.ts';
import { Service } from '../harness/service.ts';
import { senOfficer, teamManager } from '../harness/the-people.ts';

let service: Service;
beforeAll(async () => {
  service = await Service.startedAt('2026-01-12T09:00:00.000Z');
}, 60_000);
afterAll(() => service.end());

const officer = () => service.as(senOfficer);
const registered = async (givenNames: string, upn: string | null) =>
  (await officer().post('/children', { ...paperwork.child, givenNames, upn })).written.id;
const named = { givenNames: 'Wren', familyName: 'Marlowe', knownAsGivenNames: null, knownAsFamilyName: null };
const from = '2026-01-12';

it('a name or a UPN that may have changed by an adoption or for safety is asked about, and leads to who seals', async () => {
  const adopted = await registered('Yonas', 'H801200001001');
  await officer()
    .post(`/children/${adopted}/care-statuses`, {
      statuses: ['looked-after'],
      otherAuthority: null,
      from: '2024-01-01',
    })
    .then(({ written }) => written);
  const fled = await registered('Cleo', null);
  const mark = { openTo: [senOfficer.id, teamManager.id], betrayedBy: [], because: 'Fled' };
  await officer()
    .post(`/children/${fled}/protections`, mark)
    .then(({ written }) => written);

  const names = await officer().post(`/children/${adopted}/names`, { ...named, from });
  expect([names.told, names.text]).toEqual(['422 questioned', expect.stringContaining('safeguarding lead')]);
  const upn = await officer().post(`/children/${adopted}/upns`, { upn: 'U931400025001', from });
  expect([upn.told, upn.text]).toEqual(['422 questioned', expect.stringContaining('changed-for-safety')]);
  const hidden = await officer().post(`/children/${fled}/names`, { ...named, from });
  expect(hidden.text).toContain('changed-for-safety');

  const [asked] = names.body<{ questions: { confirm: string }[] }>().questions;
  const confirmed = { confirmed: [asked!.confirm], confirmedReason: 'Her mother married' };
  const told = await officer().post(`/children/${adopted}/names`, { ...named, from, ...confirmed });
  expect(told.event('NamesChanged')).toEqual(expect.any(String));
  const corrected = { ...named, familyName: 'Marlow', from, reason: 'Misspelt' };
  const again = await officer().post(`/children/${adopted}/names/${told.event('NamesChanged')}/corrections`, corrected);
  expect(again.text).toContain('changed-for-safety');
});

it('of any other child nothing is asked', async () => {
  const other = await registered('Ida', null);
  expect((await officer().post(`/children/${other}/names`, { ...named, from })).status).toBe(201);
});
