import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Follower } from '../authority/followed-links.ts';
import { leadingChild } from '../harness/leading-child.ts';
import { paperwork } from '../harness/paperwork.ts';
import { Service } from '../harness/service.ts';
import { apLead, exclusionsOfficer, senOfficer, teamManager } from '../harness/the-people.ts';

let service: Service;
const children: Record<string, string> = {};
const words = (page: string) => page.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const page = async (of: string, by = senOfficer) =>
  words((await new Follower(service, by).get(`/line/${children[of]}/protection?there=looked`)).body);

beforeAll(async () => {
  service = await Service.startedAt('2026-01-12T09:00:00.000Z');
  const register = async (givenNames: string, address: string, owningService = 'sen') => {
    const by = service.as(owningService === 'sen' ? senOfficer : exclusionsOfficer);
    const child = { ...paperwork.child, upn: null, familyName: 'Brennock', owningService, givenNames, address };
    const { written } = await by.post('/children', child);
    children[givenNames] = written.id;
  };
  await register('Mila', '9 Tern Walk, Fenmarch PE40 3QQ');
  await register('Zacharias', '9 Tern Walk\nFenmarch\nPE40 3QQ');
  await register('Wilberforce', '9 tern walk', 'exclusions');
  await register('Ottoline', '11 Tern Walk, Fenmarch PE40 3QQ');
  await service.as(senOfficer).post(`/children/${children['Mila']}/protections`, {
    ...{ betrayedBy: [], because: 'Her mother fled from him.', openTo: [apLead.id] },
  });
  await register('Kit', '9 Tern Walk, Fenmarch PE40 3QQ');
  await service.as(teamManager).post(`/children/${children['Kit']}/protections`, {
    ...{ betrayedBy: [], because: 'He fled, too.', openTo: [apLead.id] },
  });
  await service.drained();
}, 60_000);
afterAll(() => service.end());

describe('Of an address that is protected', () => {
  it('those who may open it are told who else on record lives there, and what is left to protect', async () => {
    const seen = await page('Mila');
    expect(seen).toContain('2 more children on record live there');
    expect(seen).toContain('Zacharias Brennock address not protected');
    expect(seen).toContain('1 record is held by another service');
    expect(seen).not.toContain('Ottoline');
    expect(seen).not.toContain('Wilberforce');
  });

  it('nobody else is, at that record nor at the other', async () => {
    expect(await page('Mila', teamManager)).not.toContain('Zacharias');
    expect(await page('Zacharias', teamManager)).not.toContain('Mila');
  });

  it('nobody is told where another protected child lives by whose address they may not open', async () => {
    expect(await page('Mila')).not.toContain('Kit');
    expect(await page('Zacharias')).not.toContain('Kit');
    expect(await page('Kit', teamManager)).not.toContain('Mila');
    // Whoever may open both is told of both.
    expect(await page('Kit', apLead)).toContain('Mila Brennock address protected');
    expect(await page('Zacharias', teamManager)).toContain('Kit Brennock address protected');
  });

  it('all on record are looked through only where somebody asks for it', async () => {
    const plain = (await new Follower(service, senOfficer).get(`/line/${children['Mila']}/protection`)).body;
    expect(plain).toContain('Look for other children at this address');
    expect(plain).not.toContain('Zacharias');
  });

  it('a record that was made one with another is no other child: nor its own, nor one more of those there', async () => {
    const address = '9 Tern Walk, Fenmarch PE40 3QQ';
    for (const [called, other] of [
      ['Mila', teamManager],
      ['Zacharias', teamManager],
    ] as const) {
      const goesOn = children[called]!;
      const leads = await leadingChild(service, goesOn, senOfficer, { address });
      const pair = `/children/${leads}/possible-duplicates/${goesOn}/merges`;
      const because = 'One pupil of this name';
      const asked = (await service.as(senOfficer).post(pair, { because })).written.events[0]!.id;
      await service
        .as(other)
        .post(`${pair}/${asked}/confirmations`, { because })
        .then(({ written }) => written);
    }
    await service.drained();
    const seen = await page('Mila');
    expect(seen).toContain('2 more children on record live there');
    expect(seen).not.toContain('Mila Brennock address not protected');
    expect(seen.match(/Zacharias Brennock/g)).toHaveLength(1);
  });

  it('the record of the other child says so too, to those who may open it', async () => {
    expect(await page('Zacharias')).toContain('The address is that of a child who is protected');
    expect(await page('Zacharias')).toContain('Mila Brennock address protected');
    expect(await page('Ottoline')).not.toContain('Mila');
  });
});
