import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { BroughtList } from '../harness/brought-list.ts';
import { paperwork } from '../harness/paperwork.ts';
import { Service } from '../harness/service.ts';
import { exclusionsOfficer, senOfficer } from '../harness/the-people.ts';

let service: Service;
let lists: BroughtList;
beforeAll(async () => {
  service = await Service.startedAt('2026-01-12T09:00:00.000Z');
  lists = new BroughtList(service, senOfficer);
  await service.as(senOfficer).post('/children', {
    ...{ ...paperwork.child, upn: null, givenNames: 'Jon', familyName: 'Smyth', dateOfBirth: '2012-05-04' },
  });
  await service.drained();
}, 60_000);
afterAll(() => service.end());

const words = (page: string) => page.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

it('A list shows no address beside a child who may be on record, and is put away with what was read of it before', async () => {
  const heading = 'Forename,Surname,DOB,URN,Where lives';
  const id = await lists.brought(Buffer.from(`${heading}\nJohn,Smith,4/5/2012,110001,"9 Tern Walk, Fenmarch"`));
  const said = {
    ...{ 'column-0': 'givenNames', 'column-1': 'familyName', 'column-2': 'dateOfBirth', 'column-3': 'schoolUrn' },
    'column-4': 'address',
  };
  const sent = await lists.answers(id, '/columns', said);
  const second = String(sent.headers.location).split('/').at(-1)!;
  await service.endedJob(second);
  const once = await lists.answers(second, '/columns', { ...said, name: '' });
  const again = String(once.headers.location).split('/').at(-1)!;
  await service.endedJob(again);
  const alike = words(await lists.page(again, '?show=alike'));
  expect(alike).toContain('In the file, and not shown here: the child may be on record');
  for (const page of [alike, words(await lists.page(id)), words(await lists.page(id, '/columns'))])
    expect(page).not.toContain('Tern Walk');
  expect(words(await lists.page(id))).toContain('This file was read again, with other columns');
  expect(await lists.opened()).not.toContain(`/children-from-a-list/${id}`);
  expect(await lists.opened()).toContain(`/children-from-a-list/${again}`);

  const away = await lists.answers(again, '/put-away', {});
  expect([away.statusCode, away.headers.location]).toEqual([303, '/children-from-a-list']);
  expect(await lists.opened()).not.toContain(`/children-from-a-list/${again}`);
  for (const gone of [id, second]) expect(await lists.opened()).not.toContain(`/children-from-a-list/${gone}`);
  for (const gone of [id, second, again]) expect(await lists.page(gone)).toContain('There is no such list of yours');
  expect(await new BroughtList(service, exclusionsOfficer).answers(id, '/put-away', {})).toMatchObject({
    statusCode: 404,
  });
});
