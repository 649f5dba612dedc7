import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Follower } from '../authority/followed-links.ts';
import { paperwork } from '../harness/paperwork.ts';
import { Service } from '../harness/service.ts';
import { apLead, senOfficer, teamManager } from '../harness/the-people.ts';

let service: Service, manager: Follower, mila: string, open: string;
beforeAll(async () => {
  service = await Service.startedAt('2026-01-12T09:00:00.000Z');
  const register = async (givenNames: string) =>
    (
      await service
        .as(senOfficer)
        .post('/children', { ...paperwork.child, upn: null, familyName: 'Brennock', givenNames })
    ).written.id;
  [mila, open] = [await register('Mila'), await register('Ottoline')];
  await service.as(teamManager).post(`/children/${mila}/protections`, {
    ...{ betrayedBy: [], because: 'Her mother fled from him.', openTo: [apLead.id] },
  });
  await service.drained();
  manager = new Follower(service, teamManager);
}, 60_000);
afterAll(() => service.end());

const words = (page: string) => page.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const hidden = (html: string, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '';
async function opened(at: string) {
  const first = await manager.get(at);
  const address = String(first.headers.location ?? at);
  const { body } = first.headers.location ? await manager.get(address) : first;
  return { address, body, of: { form: hidden(body, 'form'), revision: hidden(body, 'revision') } };
}
const backWith = async ({ headers, body }: Awaited<ReturnType<Follower['post']>>) =>
  headers.location ? (await manager.get(String(headers.location))).body : body;
const allocations = async () =>
  (await service.recorded()).filter(({ type }) => type === 'AllocatedOfficerChanged').map(({ about }) => about.childId);

it.each(['allocated-officer', 'owning-team', 'owning-service'])(
  'Who may open a protected address is said where the child is handed on: %s',
  async (path) => {
    const { body } = await opened(`/line/${mila}/${path}`);
    expect(words(body)).toMatch(/The address is protected\. Whoever has the child does not open it by that\./);
    expect(words(body)).toContain('Only these may: ');
    expect(words(body)).toContain(apLead.name);
    expect(body).toContain(`href="/line/${mila}/protection/change"`);
    expect((await opened(`/line/${open}/${path}`)).body).not.toContain('protected');
  },
);

it('Whoever is given a child by a page is asked about where they may not open its address, once', async () => {
  const { address, of } = await opened(`/line/${mila}/allocated-officer`);
  const given = { ...of, officerId: senOfficer.id };
  const asked = await backWith(await manager.post(address, given));
  expect(words(asked)).toContain('The new officer may not open this address');
  expect(await allocations()).toEqual([]);
  await manager.post(address, { ...given, agreed: hidden(asked, 'agreed') });
  expect(await allocations()).toEqual([mila]);
});

it('is not asked about where they may, nor of an address that is not protected', async () => {
  await service.as(senOfficer).post(`/children/${mila}/allocated-officers`, {
    ...{ officerId: null, from: '2026-01-12', because: 'Nobody is named for her yet' },
  });
  const { address, of } = await opened(`/line/${open}/allocated-officer`);
  await manager.post(address, { ...of, officerId: senOfficer.id });
  expect((await allocations()).at(-1)).toBe(open);
});

it('is asked about, child by child, where several are given to one', async () => {
  await service.drained();
  const { address, of } = await opened('/children-to-allocate');
  const given = { ...of, [`rows-${mila}`]: 'yes', officerId: senOfficer.id };
  const asked = await backWith(await manager.post(address, given));
  expect(words(asked)).toMatch(/may not open this address.*Brennock, Mila/);
  const checked = await manager.post(address, { ...given, agreed: hidden(asked, 'agreed') });
  expect((await manager.get(String(checked.headers.location))).body).toContain('Allocate 1 child');
});
