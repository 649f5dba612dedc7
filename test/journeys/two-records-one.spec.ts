import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { audited } from '../harness/on-the-register.ts';
import { leadingChild } from '../harness/leading-child.ts';
import { paperwork } from '../harness/paperwork.ts';
import { Service } from '../harness/service.ts';
import {
  administrator,
  apLead,
  auditor,
  dataProtectionOfficer,
  exclusionsOfficer,
  senOfficer,
  teamManager,
} from '../harness/the-people.ts';

/** Two records of one child, from their being asked to become one to their being parted. */
let service: Service;
let [goesOn, leads, askedId] = ['', '', ''];
/** Stands on the record that leads on, and on no other. */
const LIVED_BEFORE = '9 Cutlers Yard, Peterborough';
const why = { reason: 'To look at both', reasonKind: 'duty-cover' };
beforeAll(async () => {
  service = await Service.startedAt('2026-01-12T09:00:00.000Z');
  goesOn = (await service.as(senOfficer).post('/children', paperwork.child)).written.id;
  leads = await leadingChild(service, goesOn, exclusionsOfficer, {
    owningService: 'exclusions',
    address: LIVED_BEFORE,
  });
}, 60_000);
afterAll(() => service.end());

const pair = () => `/children/${leads}/possible-duplicates/${goesOn}`;
const because = 'The school has one pupil of this name';
const said = async (path: string, by = senOfficer) => service.as(by).post(`${pair()}/${path}`, { because }, why);
const page = (path: string, by = senOfficer, extras = {}) => service.as(by).get(path, extras);
const told = async (path: string, by = senOfficer, extras = {}) => (await service.as(by).get(path, extras)).told;
const found = async () => {
  const { items } = (await service.as(senOfficer).post('/child-searches', { name: 'Okonkwo' })).body<{
    items: { childId: string }[];
  }>();
  return items.map(({ childId }) => childId);
};

describe('Two records of one child', () => {
  it('are not one while another person has not said so', async () => {
    askedId = (await said('merges')).written.events[0]!.id;
    await service.drained();
    expect((await said(`merges/${askedId}/confirmations`)).told).toBe('409 asked-by-you');
    expect(await told(`/children/${leads}`)).toBe('403 reason-required');
    const beside = (await page(`/line/${goesOn}/possible-duplicates`, teamManager, why)).text;
    expect(beside).toContain(`href="/line/${leads}/possible-duplicates/${goesOn}/merge/${askedId}/confirm"`);
  });

  it('are those two, and no other of the same child or of another', async () => {
    const { id } = (
      await service.as(senOfficer).post('/children', { ...paperwork.child, upn: null, familyName: 'Marsh' })
    ).written;
    for (const [one, other] of [
      [leads, id],
      [id, goesOn],
    ] as const) {
      const at = `possible-duplicates/${other}/merge`;
      const sent = (path: string) => service.as(teamManager).post(`/children/${one}/${at}s${path}`, { because }, why);
      const answers = [await sent(''), await sent(`/${askedId}/confirmations`), await sent(`/${askedId}/declinations`)];
      expect(answers.map((answer) => answer.told)).toEqual([
        expect.stringMatching(/^409 (?:alike-no-more|merge-asked-already)$/),
        ...Array.from({ length: 2 }, () => expect.stringMatching(/^(?:409 merge-not-asked|404 not-found)$/)),
      ]);
      for (const path of [`/line/${one}/${at}`, `/line/${one}/${at}/${askedId}/confirm`]) {
        const begun = await page(path, teamManager, why);
        const led = begun.headers['location'];
        expect((led ? await page(String(led), teamManager, why) : begun).status).toBe(404);
      }
    }
  });

  it('say to whoever confirms who will newly see what', async () => {
    const asking = `/line/${leads}/possible-duplicates/${goesOn}/merge/${askedId}/confirm`;
    const opened = await page(asking, teamManager, why);
    const shown = await page(String(opened.headers['location']), teamManager, why);
    expect([shown.status, shown.text]).toEqual([200, expect.stringContaining('Asked by')]);
  });

  it('are one from then on: whoever opens either is led to the one that goes on', async () => {
    await service.at('2026-01-13T09:00:00.000Z');
    await said(`merges/${askedId}/confirmations`, teamManager).then(({ written }) => written);
    await service.drained();
    for (const part of ['', '/overview']) {
      const led = await page(`/line/${leads}${part}`);
      expect([led.status, led.headers['location']]).toEqual([303, `/line/${goesOn}${part}`]);
    }
    const { goesOnUnder } = await service.as(senOfficer).read<{ goesOnUnder: string }>(`/children/${leads}`);
    expect(goesOnUnder).toBe(goesOn);
  });

  it('stand on one line, each entry with the record on which it is', async () => {
    const line = (await page(`/line/${goesOn}`)).text;
    expect(line).toContain('goes on under another record (on the earlier record)');
    expect(line).toContain('Said to be one child: the two records are one');
    // Of a day on which nobody knew it each reads as it did.
    const before = (await page(`/line/${goesOn}?known-on-day=12&known-on-month=1&known-on-year=2026`)).text;
    expect(before).not.toContain('(on the earlier record)');
  });

  it('are held by whoever has the one that goes on, and by nobody else', async () => {
    expect(await told(`/children/${leads}/line`)).toBe('200');
    expect(await told(`/children/${leads}/line`, exclusionsOfficer)).toBe('403 reason-required');
  });

  it('are found once, also by what the earlier one says, and stand on no list twice', async () => {
    expect(await found()).toEqual([goesOn]);
    const { items } = await service.as(senOfficer).read<{ items: { childId: string }[] }>('/children?whose=service');
    const listed = items.map(({ childId }) => childId);
    expect([listed.includes(goesOn), listed.includes(leads)]).toEqual([true, false]);
  });

  it('take nothing new in the one that leads on, and say where it goes on', async () => {
    const refused = await service
      .as(senOfficer)
      .post(`/children/${leads}/identity/corrections`, { familyName: 'Other', reason: 'A slip' });
    expect([refused.told, refused.problem.detail]).toEqual(['403 not-allowed', expect.stringContaining(goesOn)]);
  });

  it('are hidden both from whoever is barred from one', async () => {
    await service
      .as(apLead)
      .post(`/children/${goesOn}/bars`, { personId: teamManager.id, because: 'Kin' })
      .then(({ written }) => written);
    await service.drained();
    expect(await told(`/children/${leads}`, teamManager, why)).toBe('404 not-found');
    expect(await told(`/children/${goesOn}`, teamManager, why)).toBe('404 not-found');
  });

  it('are read by an auditor record by record, as the terms name them', async () => {
    await audited(service, auditor, [goesOn]);
    const line = await page(`/line/${goesOn}`, auditor);
    expect([line.status, line.text.includes('(on the earlier record)')]).toEqual([200, false]);
    expect(await told(`/children/${leads}/line`, auditor)).not.toBe('200');
  });

  it('have no address that is read where that of either is protected', async () => {
    const openTo = [senOfficer.id, apLead.id];
    const mark = { openTo, betrayedBy: [], because: 'Nobody is to find her' };
    const read = async () => {
      const { identity, isAddressProtected } = await service
        .as(dataProtectionOfficer)
        .read<{ identity: { address: unknown }; isAddressProtected: boolean }>(`/children/${leads}`, why);
      return [identity.address, isAddressProtected];
    };
    expect(await read()).toEqual([LIVED_BEFORE, false]);
    await service
      .as(senOfficer)
      .post(`/children/${goesOn}/protections`, mark)
      .then(({ written }) => written);
    expect(await read()).toEqual([expect.not.stringContaining(LIVED_BEFORE), true]);
  });
});

describe('What is written of the one that goes on', () => {
  const filling = (more: object = {}) =>
    service.as(senOfficer).post('/referrals', {
      ...{ ...paperwork.referral(goesOn), requirement: 'A tutor near Cutlers Yard' },
      ...more,
    });

  it('is looked through for what the earlier record says, protected as both are', async () => {
    expect((await filling()).told).toBe('409 tells-undisclosed');
    expect((await filling({ requirement: 'A tutor near home' })).status).toBe(201);
  });
});

describe('Parted again', () => {
  beforeAll(async () => {
    await said('partings').then(({ written }) => written);
    await service.drained();
  });

  it('each is as it was', async () => {
    expect((await page(`/line/${leads}/overview`, exclusionsOfficer)).status).toBe(200);
    expect(await told(`/children/${leads}`)).toBe('403 reason-required');
    expect((await page(`/line/${goesOn}`)).text).not.toContain('(on the earlier record)');
    const { possibleDuplicates } = await service
      .as(senOfficer)
      .read<{ possibleDuplicates: string[] }>(`/children/${goesOn}`);
    expect(possibleDuplicates).toContain(leads);
  });

  it('what was seen, sent and taken out while they were one is listed', async () => {
    const seen = await service
      .as(dataProtectionOfficer)
      .read<{ items: { action: string; did: string; childId: string }[]; isAll: boolean }>(
        `${pair()}/time-as-one`,
        why,
      );
    expect(seen.isAll).toBe(true);
    expect(seen.items).toContainEqual(
      expect.objectContaining({ action: 'FindChildLine', did: 'looked', childId: leads }),
    );
    const shown = await page(`/line/${leads}/possible-duplicates/${goesOn}/while-one`, dataProtectionOfficer, why);
    expect([shown.status, shown.text]).toEqual([200, expect.stringContaining('While the two records were one')]);
  });
});

describe('Made one once more', () => {
  it('are destroyed together, and the earlier one by itself is not', async () => {
    const asked = (await said('merges')).written.events[0]!.id;
    await said(`merges/${asked}/confirmations`, exclusionsOfficer).then(({ written }) => written);
    await service.drained();
    const destroys = (child: string) =>
      service.as(administrator).post(`/children/${child}/personal-data-destruction`, { reason: 'right-to-erasure' });
    expect((await destroys(leads)).told).toBe('403 not-allowed');
    await destroys(goesOn).then(({ written }) => written);
    await service.drained();
    for (const child of [goesOn, leads]) {
      const { destroyed } = await service.as(senOfficer).read<{ destroyed: unknown }>(`/children/${child}`);
      expect(destroyed).toMatchObject({ reason: 'right-to-erasure' });
    }
  });
});
