import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { alikeChild } from '../harness/alike-child.ts';
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

it('so is a correction of who the child is, which leads from the one to the other no less', async () => {
  const adopted = await registered('Cora', 'A801200001004');
  const care = { statuses: ['looked-after'], otherAuthority: null, from: '2024-01-01' };
  await officer()
    .post(`/children/${adopted}/care-statuses`, care)
    .then(({ written }) => written);
  const correcting = (said: object) =>
    officer().post(`/children/${adopted}/identity/corrections`, { ...said, reason: 'Adopted' });
  expect((await correcting({ givenNames: 'Wren', familyName: 'Marlowe' })).text).toContain('changed-for-safety');
  expect((await correcting({ upn: 'U931400025001' })).text).toContain('changed-for-safety');
  // Whoever sends the whole record again, and corrects something else, changes no name.
  const { givenNames, familyName } = { ...paperwork.child, givenNames: 'Cora' };
  expect((await correcting({ givenNames, familyName, contact: 'Her aunt' })).status).toBe(200);
});

it('and of two records that are one, where the earlier one says that the child is in care', async () => {
  const goesOn = await registered('Tarek', null);
  const leads = await alikeChild(service, goesOn);
  const care = { statuses: ['looked-after'], otherAuthority: null, from: '2024-01-01' };
  const post = (path: string, body: object, by = senOfficer) =>
    service
      .as(by)
      .post(path, body, { reason: 'To look at both', reasonKind: 'duty-cover' })
      .then(({ written }) => written);
  await post(`/children/${leads}/care-statuses`, care);
  await post(`/children/${leads}/closings`, { because: 'under-another-record', on: from });
  await service.drained();
  const pair = `/children/${leads}/possible-duplicates/${goesOn}`;
  const because = { because: 'The school has one pupil of this name' };
  const asked = (await post(`${pair}/merges`, because)).events[0]!.id;
  await service.drained();
  await post(`${pair}/merges/${asked}/confirmations`, because, teamManager);
  await service.drained();
  const names = await officer().post(`/children/${goesOn}/names`, { ...named, from });
  expect(names.text).toContain('changed-for-safety');
});

it('a first number is not, where only that there is none was on record', async () => {
  const id = await registered('Bela', null);
  const care = { statuses: ['looked-after'], otherAuthority: null, from: '2024-01-01' };
  await officer().post(`/children/${id}/care-statuses`, care);
  const none = { upn: null, noneBecause: 'new-to-england', from: '2026-01-05' };
  expect((await officer().post(`/children/${id}/upns`, none)).status).toBeLessThan(300);
  const first = await officer().post(`/children/${id}/upns`, { upn: 'X801200001002', from });
  expect(first.text).not.toContain('changed-for-safety');
});

it('of any other child nothing is asked', async () => {
  const other = await registered('Ida', null);
  expect((await officer().post(`/children/${other}/names`, { ...named, from })).status).toBe(201);
});
