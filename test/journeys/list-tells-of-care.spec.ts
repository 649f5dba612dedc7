import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { derivedId } from '#platform/event-sourcing';
import { BroughtList } from '../harness/brought-list.ts';
import { paperwork } from '../harness/paperwork.ts';
import { Service } from '../harness/service.ts';
import { senOfficer } from '../harness/the-people.ts';

let service: Service;
let lists: BroughtList;
beforeAll(async () => {
  service = await Service.startedAt('2026-01-12T09:00:00.000Z');
  lists = new BroughtList(service, senOfficer);
  await service.as(senOfficer).post('/children', paperwork.child);
  await service.drained();
}, 60_000);
afterAll(() => service.end());

const words = (page: string) => page.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const recorded = async (id: string) => {
  const answer = await lists.answers(id, '/record', {});
  expect([answer.statusCode, answer.headers.location]).toEqual([303, `/children-from-a-list/${id}`]);
  return service.endedJob(derivedId('record-list', id));
};

describe('A list of children', () => {
  it('tells what it says of SEN and care, of new children and of those on record; what ended a person says', async () => {
    const headings =
      'Forename,Surname,DOB,UPN,School URN,SEN status,Primary need,Plan issued,SEN from,Care status,LAC from';
    const list = (...rows: readonly string[]) => Buffer.from([headings, ...rows].join('\r\n'));
    const said = list(
      'Ottoline,Ferris,4/5/2012,,110001,E,ASD,12/2/2024,1/9/2025,CIN,1/10/2025',
      'Amara,Okonkwo-Lane,14/3/2011,H801200001001,110001,K,,,1/9/2025,CLA,3/11/2025',
    );
    const told = async () =>
      (await service.recorded())
        .filter(({ type }) => /^(?:Sen|Care)Status/.test(type))
        .map(({ type, data }) => [type, data['status'], data['from']]);
    const id = await lists.brought(said);
    const page = words(await lists.page(id));
    expect(page).toContain('Of 1 child on record the list says more of SEN or care: that would be told.');
    expect(page).toContain('Child in need, from 1 October');
    expect(await told()).toEqual([]);
    await recorded(id);
    expect((await told()).sort()).toEqual([
      ['CareStatusChanged', undefined, '2025-10-01'],
      ['CareStatusChanged', undefined, '2025-11-03'],
      ['SenStatusChanged', 'E', '2025-09-01'],
      ['SenStatusChanged', 'K', '2025-09-01'],
    ]);
    expect(words(await lists.page(id))).toContain(
      '1 child on record: what the list says more of SEN or care was told.',
    );
    // The same once more is nothing new; less is named, and not told.
    const again = await lists.brought(said);
    expect(words(await lists.page(again))).toContain('Everybody in this list is on record already.');
    const less = await lists.brought(
      list('Amara,Okonkwo-Lane,14/3/2011,H801200001001,110001,N,,,1/12/2025,None,1/12/2025'),
    );
    expect(words(await lists.page(less, '?show=here'))).toContain(
      'The list says otherwise: SEN status and care status',
    );
    expect(await told()).toHaveLength(4);
    const wrong = await lists.brought(list('Ottoline,Vane,4/5/2013,,110001,E,,,1/9/2025,,'));
    expect(words(await lists.page(wrong))).toContain('say when the plan was first issued');
  });
});
