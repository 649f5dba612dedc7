import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { derivedId } from '#platform/event-sourcing';
import { BroughtList } from '../harness/brought-list.ts';
import { paperwork } from '../harness/paperwork.ts';
import { Service } from '../harness/service.ts';
import { senOfficer, teamManager } from '../harness/the-people.ts';

let service: Service;
let lists: BroughtList;
beforeAll(async () => {
  service = await Service.startedAt('2026-01-12T09:00:00.000Z');
  lists = new BroughtList(service, senOfficer);
  await service.as(senOfficer).post('/children', paperwork.child);
  await service.drained();
}, 60_000);
afterAll(() => service.end());

const protection = {
  ...{ betrayedBy: ['telephones'], because: 'Her mother fled from him.' },
  openTo: [teamManager.id, senOfficer.id],
};
const words = (page: string) => page.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const recorded = async (id: string) => {
  const answer = await lists.answers(id, '/record', {});
  expect([answer.statusCode, answer.headers.location]).toEqual([303, `/children-from-a-list/${id}`]);
  return service.endedJob(derivedId('record-list', id));
};

describe('A list of children', () => {
  it('tells characteristics, numbers of other systems and the first person to contact, and writes over nothing', async () => {
    const headings =
      'Forename,Surname,DOB,UPN,School URN,Sex,Ethnicity,FSM,Social care system ID,Parent name,Parent phone,Relationship,PR,Address';
    const list = (...rows: readonly string[]) => Buffer.from([headings, ...rows].join('\r\n'));
    const said = list(
      'Una,Marsh,4/5/2012,,110001,F,WBRI,Yes,LCS 204/418,Ruth Marsh,01632 960 001,Mother,Yes,3 Mill Lane',
      'Amara,Okonkwo-Lane,14/3/2011,H801200001001,110001,F,MWBC,,LCS 7/1,Grace Okonkwo,01632 960 002,Mother,Yes,9 Elsewhere Road',
    );
    const told = async () =>
      (await service.recorded())
        .map(({ type }) => type)
        .filter((type) => /^(?:Characteristics|OtherNumber|PersonAround|ParentalResponsibility)/.test(type))
        .toSorted();
    const id = await lists.brought(said);
    const page = words(await lists.page(id));
    expect(page).toContain('Female, White: British, free school meals: yes');
    expect(page).toContain('Social care system ID: LCS 204/418');
    expect(page).toContain('Ruth Marsh, mother, 01632 960 001, has parental responsibility');
    const here = words(await lists.page(id, '?show=here'));
    expect(here).toContain('characteristics for returns, number in another system and the first person to contact');
    expect(here).toContain('The list says otherwise: address');
    expect(here).not.toContain('Elsewhere');
    expect(here).not.toContain('960 002');
    expect(await told()).toEqual([]);
    await recorded(id);
    expect(await told()).toEqual(
      ['Characteristics', 'OtherNumber', 'ParentalResponsibility', 'PersonAround']
        .flatMap((part) => [`${part}Changed`, `${part}Changed`])
        .toSorted(),
    );
    const again = await lists.brought(said);
    expect(words(await lists.page(again))).toContain('Everybody in this list is on record already.');
    const other = await lists.brought(
      list('Una,Marsh,4/5/2012,,110001,M,WBRI,No,LCS 9,Ruth Marsh,01632 960 009,Mother,,3 Mill Lane'),
    );
    expect(words(await lists.page(other, '?show=here'))).toContain(
      'The list says otherwise: sex, free school meals, number in another system (its heading says which) and telephone number of that person',
    );
    expect(words(await lists.page(other))).toContain('Everybody in this list is on record already.');
    const wrong = await lists.brought(
      Buffer.from('Forename,Surname,DOB,School URN,Nonesuch system ID\r\nOra,Vane,4/5/2012,110001,77'),
    );
    expect(words(await lists.page(wrong))).toContain('names no system of the council');
  });

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
    expect(page).toContain('Of 1 child on record the list says more than the record: that would be told.');
    expect(page).toContain('Child in need, from 1 October');
    expect(await told()).toEqual([]);
    await recorded(id);
    expect((await told()).sort()).toEqual([
      ['CareStatusChanged', undefined, '2025-10-01'],
      ['CareStatusChanged', undefined, '2025-11-03'],
      ['SenStatusChanged', 'E', '2025-09-01'],
      ['SenStatusChanged', 'K', '2025-09-01'],
    ]);
    expect(words(await lists.page(id))).toContain('1 child on record: what the list says more was told.');
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

  it('says nothing of a protected address and of who stands beside it, whether a list guesses right or wrong', async () => {
    const of = (address: string, contact: string) =>
      Buffer.from(`Forename,Surname,DOB,School URN,Address,Contact\r\nIda,Holm,4/6/2012,110001,${address},${contact}`);
    await recorded(await lists.brought(of('3 Mill Lane', 'Her aunt')));
    const ida = (await service.recorded()).findLast(({ type }) => type === 'ChildRegistered')!;
    const told = async (address: string, contact: string) =>
      words(await lists.page(await lists.brought(of(address, contact)), '?show=here'));
    expect(await told('9 Other Road', 'Her uncle')).toContain('The list says otherwise: address and whom to contact');
    expect(await told('3 Mill Lane', 'Her aunt')).toContain('address and contact: as on record');
    await service.as(senOfficer).post(`/children/${ida.about['childId']}/protections`, protection);
    const after = await Promise.all([told('9 Other Road', 'Her uncle'), told('3 Mill Lane', 'Her aunt')]);
    for (const page of after) expect(page).toContain('Name, birth, UPN, school and officer: as on record');
  });
});
