import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Follower } from '../authority/followed-links.ts';
import { paperwork } from '../harness/paperwork.ts';
import { Service } from '../harness/service.ts';
import { auditor, senOfficer, teamManager } from '../harness/the-people.ts';

const PAGE = '/children-to-allocate';
let service: Service, manager: Follower;
const children: string[] = [];
beforeAll(async () => {
  service = await Service.startedAt('2026-01-12T10:00:00.000Z');
  for (const [givenNames, familyName] of [
    ['Ada', 'Quill'],
    ['Wren', 'Ash'],
    ['Tove', 'Lind'],
  ])
    children.push(
      (await service.as(senOfficer).post('/children', { ...paperwork.child, givenNames, familyName, upn: null }))
        .written.id,
    );
  await service.drained();
  manager = new Follower(service, teamManager);
});
afterAll(() => service.end());

const hidden = (html: string, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '';
const formAt = async (at: string) => {
  const { body } = await manager.get(at);
  return { body, form: hidden(body, 'form'), revision: hidden(body, 'revision') };
};
const opened = async () => String((await manager.get(PAGE)).headers.location);
const ticked = (...which: readonly string[]) => ({
  ...Object.fromEntries(which.map((id) => [`rows-${id}`, 'yes'])),
  officerId: senOfficer.id,
});
/** Sent back, by an address of its own or as it is. */
const backWith = async (sent: Awaited<ReturnType<Follower['post']>>) =>
  sent.headers.location ? (await manager.get(String(sent.headers.location))).body : sent.body;
const allocated = async () =>
  (await service.recorded())
    .filter(({ type }) => type === 'AllocatedOfficerChanged')
    .map(({ about, data }) => [about.childId, data]);

it('Several children who wait for an officer are ticked, looked at once and given to one', async () => {
  expect((await manager.get('/due?whose=service&what=allocating')).body).toContain(`href="${PAGE}"`);
  const address = await opened();
  const { body: listed, ...form } = await formAt(address);
  expect(['Quill, Ada', 'Ash, Wren', 'Lind, Tove'].filter((name) => listed.includes(name))).toHaveLength(3);

  const none = await manager.post(address, { ...form, officerId: senOfficer.id });
  expect(await backWith(none)).toContain('Tick at least one child');

  const [ada, wren, tove] = children as [string, string, string];
  const checked = String((await manager.post(address, { ...form, ...ticked(ada, wren, tove) })).headers.location);
  const check = await formAt(checked);
  expect(check.body).toContain('Allocate 3 children');
  // Another gives one of them to somebody before it is sent: nothing is overruled unseen, and which it was is named.
  await service
    .as(senOfficer)
    .post(`/children/${wren}/allocated-officers`, { officerId: senOfficer.id, from: '2026-01-12' })
    .then(({ written }) => written);
  await service.drained();
  const refused = await manager.post(checked, { form: check.form, revision: check.revision, checked: 'yes' });
  const told = await backWith(refused);
  expect(told).toContain('somebody was allocated meanwhile');
  expect(told).toContain(`name="rows-${wren}" type="checkbox" value="yes" checked`);
  expect(await allocated()).toHaveLength(1);

  const again = await opened();
  const anew = await formAt(again);
  const last = String((await manager.post(again, { ...anew, body: '', ...ticked(ada, tove) })).headers.location);
  const sent = await formAt(last);
  const done = await manager.post(last, { form: sent.form, revision: sent.revision, checked: 'yes' });
  expect([done.statusCode, done.headers.location]).toEqual([303, '/due?whose=service&what=allocating']);
  expect((await manager.get(String(done.headers.location))).body).toContain('The officer of 2 children from Monday 12');
  const as = { officerId: senOfficer.id, from: '2026-01-12' };
  expect((await allocated()).toSorted()).toEqual([wren, ada, tove].map((id) => [id, as]).toSorted());
  await service.drained();
  expect((await manager.get(await opened())).body).toContain('No child of your service waits for an officer.');
});

it('Nobody comes there who may not say who has a child', async () => {
  expect((await new Follower(service, auditor).get(PAGE)).statusCode).toBe(403);
});
