import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ChildFound, ProtectionFound } from '#contexts/children';
import { Follower } from '../authority/followed-links.ts';
import { leadingChild } from '../harness/leading-child.ts';
import { paperwork } from '../harness/paperwork.ts';
import { Service } from '../harness/service.ts';
import { apLead, senOfficer, teamManager } from '../harness/the-people.ts';

type Person = typeof senOfficer;

/* Two records are one, each with a mark of its own. The one that goes on names the officer and the lead, the earlier one the manager and the
   lead: the lead alone opens the address, whatever is lifted on one of them. */
const HOME = '9 Tern Walk, Fenmarch PE40 3QQ';
const because = 'The school has one pupil of this name';
const why = { reason: 'To look at both', reasonKind: 'duty-cover' };
let service: Service;
const ids = { goesOn: '', leads: '', kit: '' };

const words = (body: string) => body.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const page = async (of: keyof typeof ids, by: Person, more = '?there=looked') =>
  (await new Follower(service, by).get(`/line/${ids[of]}/protection${more}`)).body;
const registered = async (change: object) =>
  (await service.as(senOfficer).post('/children', { ...paperwork.child, upn: null, address: HOME, ...change })).written
    .id;
const protect = (of: keyof typeof ids, openTo: readonly Person[], by: Person) =>
  service
    .as(by)
    .post(`/children/${ids[of]}/protections`, {
      betrayedBy: [],
      because: 'He fled.',
      openTo: openTo.map(({ id }) => id),
    })
    .then(({ written }) => written);
const found = (of: keyof typeof ids, by: Person) =>
  service.as(by).read<ProtectionFound>(`/children/${ids[of]}/protection`);
const child = (by: Person) => service.as(by).read<ChildFound>(`/children/${ids.goesOn}`);
const act = (of: keyof typeof ids, path: string, by: Person, body: object = { because: 'He is dead.' }) =>
  service.as(by).post(`/children/${ids[of]}/${path}`, body);

beforeAll(async () => {
  service = await Service.startedAt('2026-01-12T09:00:00.000Z');
  ids.goesOn = await registered({ dateOfBirth: '2011-05-04' });
  await registered({ givenNames: 'Zacharias', familyName: 'Brennock', dateOfBirth: '2012-03-04' });
  ids.kit = await registered({ givenNames: 'Kit', familyName: 'Brennock', dateOfBirth: '2013-03-04' });
  await protect('kit', [senOfficer, apLead], senOfficer);
  ids.leads = await leadingChild(service, ids.goesOn, senOfficer, { address: HOME });
  await protect('goesOn', [senOfficer, apLead], senOfficer);
  await protect('leads', [teamManager, apLead], teamManager);
  await service.drained();
  const pair = `/children/${ids.leads}/possible-duplicates/${ids.goesOn}`;
  const asked = (await service.as(senOfficer).post(`${pair}/merges`, { because }, why)).written.events[0]!.id;
  await service.drained();
  const second = service.as(teamManager).post(`${pair}/merges/${asked}/confirmations`, { because }, why);
  await second.then(({ written }) => written);
  await service.drained();
}, 90_000);
afterAll(() => service.end());

describe('While two records are one, each with a mark', () => {
  it('the page names as who may open the address those whom both name, to whoever reads it', async () => {
    expect(await child(senOfficer)).toMatchObject({ isAddressProtected: true, mayOpenAddress: false });
    const [byOfficer, byLead] = [await found('goesOn', senOfficer), await found('goesOn', apLead)];
    expect([byOfficer.openTo, byOfficer.mayOpen, byLead.mayOpen]).toEqual([[apLead.id], false, true]);
    expect(byOfficer.ofRecord?.openTo).toEqual([senOfficer.id, apLead.id]);
    expect(byOfficer.elsewhere).toEqual([ids.leads]);
    const seen = await page('goesOn', senOfficer, '');
    expect(words(seen)).toContain('You are not one of those who may open it');
    expect(seen).toContain(`href="/line/${ids.leads}/protection"`);
  });

  it('whoever is named by one alone is not told who else lives there', async () => {
    expect(words(await page('goesOn', senOfficer))).not.toContain('Zacharias');
    expect(words(await page('goesOn', apLead))).toContain('Zacharias Brennock');
    expect(words(await page('kit', senOfficer))).not.toContain(paperwork.child.familyName);
  });

  it('nobody is said to live at an address twice, nor with themselves', async () => {
    const seen = words(await page('kit', apLead));
    expect(seen).toContain('2 more children on record live there');
    expect(words(await page('goesOn', apLead))).toContain('2 more children on record live there');
  });

  it('the mark of the earlier one is changed by those whom it names, who name somebody who may open both', async () => {
    const mark = { betrayedBy: [], because: 'Leave' };
    const naming = (...openTo: readonly Person[]) =>
      act('leads', 'protection/changes', teamManager, { ...mark, openTo: openTo.map(({ id }) => id) });
    expect((await naming(teamManager, senOfficer, apLead)).told).toBe('200');
    expect((await naming(teamManager, apLead)).told).toBe('200');
    expect((await act('leads', 'protection/changes', senOfficer, { ...mark, openTo: [senOfficer.id] })).told).toBe(
      '409 not-named',
    );
    // All else is done in the record that goes on.
    expect((await act('leads', 'identity/corrections', senOfficer, { familyName: 'X', reason: 'x' })).told).toBe(
      '403 not-allowed',
    );
  });
});

describe('Once the mark of the one that goes on is lifted', () => {
  beforeAll(async () => {
    const asked = (await act('goesOn', 'liftings', senOfficer)).written.events[0]!.id;
    await act('goesOn', `liftings/${asked}/confirmations`, teamManager, { checked: true }).then(
      ({ written }) => written,
    );
    await service.drained();
  });

  it('that of the earlier one goes on withholding the address, and the page says so', async () => {
    expect(await child(senOfficer)).toMatchObject({ isAddressProtected: true, mayOpenAddress: false });
    expect(await found('goesOn', senOfficer)).toMatchObject({
      ...{ isProtected: true, ofRecord: null, mayOpen: false, elsewhere: [ids.leads] },
      openTo: [teamManager.id, apLead.id],
    });
    const seen = await page('goesOn', senOfficer, '');
    expect(words(seen)).toContain('The address is protected');
    expect(seen).toContain('Protect the address');
    expect((await service.as(senOfficer).get(`/line/${ids.goesOn}/protection/change`)).status).not.toBe(200);
  });

  it('who may not open it is not told that the child lives at another address that they may open', async () => {
    expect(words(await page('goesOn', senOfficer))).not.toContain('Kit Brennock');
    expect(words(await page('kit', senOfficer))).not.toContain(paperwork.child.familyName);
  });

  it('nor is the child written down as a sibling of somebody’s', async () => {
    const told = { siblingId: ids.kit, kind: 'full', linked: true, from: '2026-01-12' };
    const { told: answered } = await act('goesOn', 'siblings', senOfficer, told);
    expect(answered).toBe('409 sibling-of-protected');
  });

  it('that of the earlier one is lifted there by two, and the address is known', async () => {
    const asked = (await act('leads', 'liftings', teamManager)).written.events[0]!.id;
    await act('leads', `liftings/${asked}/declinations`, apLead, { because: 'Not yet' }).then(({ written }) => written);
    const again = (await act('leads', 'liftings', teamManager)).written.events[0]!.id;
    await service.drained();
    const seen = await page('leads', apLead, '');
    expect(seen).toContain(`href="/line/${ids.leads}/liftings/${again}/confirm"`);
    await act('leads', `liftings/${again}/confirmations`, apLead, { checked: true }).then(({ written }) => written);
    expect(await child(senOfficer)).toMatchObject({ isAddressProtected: false, identity: { address: HOME } });
  });
});
