import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { derivedId } from '#platform/event-sourcing';
import { SealedJobs } from '#platform/operations';
import { Sealer } from '#platform/privacy';
import { takeSampleEstablishments } from '../../apps/server/src/demo/sample-establishments.ts';
import { BroughtList } from '../harness/brought-list.ts';
import { paperwork } from '../harness/paperwork.ts';
import { Service } from '../harness/service.ts';
import { businessSupport, exclusionsOfficer, senOfficer, teamManager } from '../harness/the-people.ts';

let service: Service;
let lists: BroughtList;
beforeAll(async () => {
  service = await Service.startedAt('2026-01-12T09:00:00.000Z');
  lists = new BroughtList(service, senOfficer);
  const { child } = paperwork;
  await service.as(senOfficer).post('/children', child);
  await service.as(senOfficer).post('/children', {
    ...{ ...child, upn: null, givenNames: 'Jon', familyName: 'Smyth', dateOfBirth: '2012-05-04' },
  });
  await service.as(exclusionsOfficer).post('/children', {
    ...{ ...child, upn: null, givenNames: 'Theo', familyName: 'Marsh', dateOfBirth: '2013-01-02' },
    owningService: 'exclusions',
  });
  await service.drained();
}, 60_000);
afterAll(() => service.end());

const registered = async () =>
  (await service.recorded()).filter(({ type }) => type === 'ChildRegistered').map(({ about }) => about.childId!);
const words = (page: string) => page.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const recorded = async (id: string, said: Readonly<Record<string, string>> = {}) => {
  const answer = await lists.answers(id, '/record', said);
  expect([answer.statusCode, answer.headers.location]).toEqual([303, `/children-from-a-list/${id}`]);
  return service.endedJob(derivedId('record-list', id));
};

describe('A list of children', () => {
  it('is compared with the record, and its new children are put on it, each saying of which file and row', async () => {
    const before = await registered();
    const id = await lists.brought(
      BroughtList.csv(
        'Zebedee,Quillfeather,4/5/2011,,110001,"1 Canary Row\nTown",Priya Nair',
        'Amara,Other,14/3/2011,H801200001001,110003,,',
        'Theo,Marsh,2/1/2013,,110001,,',
      ),
    );
    const page = words(await lists.page(id));
    expect(page).toContain('No row is wrong. 1 child would be put on record.');
    expect(page).toContain('Of the 2 children on record already nothing is changed.');
    expect(await registered()).toEqual(before);
    const here = words(await lists.page(id, '?show=here'));
    expect(here).toContain('By the UPN The list says otherwise: given names and school');
    expect(here).toContain('Held by another service By name and date of birth');
    expect(await recorded(id)).toMatchObject({ state: 'done' });
    const [child, ...others] = (await registered()).filter((each) => !before.includes(each));
    expect(others).toEqual([]);
    expect(words(await lists.page(id))).toContain('Recorded 1 child put on record.');
    await service.drained();
    const line = await service.as(senOfficer).read<{ facts: readonly object[] }>(`/children/${child}/line`);
    const from = { takenFrom: { file: 'new-in-september.csv', row: 2 } };
    expect(line.facts).toEqual([
      expect.objectContaining({ type: 'ChildRegistered', statedBy: expect.objectContaining(from) }),
      // With the team of whoever takes it, as where one child is registered.
      expect.objectContaining({ type: 'OwningTeamChanged', data: expect.objectContaining({ owningTeam: 'sen' }) }),
      expect.objectContaining({ type: 'AllocatedOfficerChanged', statedBy: expect.objectContaining(from) }),
    ]);
    expect(JSON.stringify(await service.recorded())).not.toMatch(/Quillfeather|september|Canary/);
  });

  it('brought in twice does nothing twice, also where both were looked through before one was recorded', async () => {
    const list = BroughtList.csv('Wilhelmina,Ashdown,1/2/2012,,110001,,');
    const [first, second] = [await lists.brought(list), await lists.brought(list)];
    expect(first).not.toBe(second);
    await recorded(first);
    const there = await registered();
    await recorded(second);
    expect(await registered()).toEqual(there);
    expect(words(await lists.page(second))).toContain('1 child on record already: nothing was changed.');
    const third = await lists.brought(list);
    expect(words(await lists.page(third))).toContain('Everybody in this list is on record already.');
  });

  it('asks a person of a row that may be a child on record', async () => {
    const before = await registered();
    const id = await lists.brought(
      BroughtList.csv('John,Smith,4/5/2012,,110001,,', 'John Paul,Smithe,4/5/2012,,110001,,'),
    );
    expect(words(await lists.page(id))).toContain('Of 2 rows you say whether the child is one of those on record.');
    expect(words(await lists.page(id, '/record'))).toContain('Is John Smith on record? row 2, born 4 May 2012, no UPN');
    const undecided = await lists.answers(id, '/record', { 'row-2': 'same' });
    expect([undecided.statusCode, words(undecided.body)]).toEqual([
      400,
      expect.stringContaining('Say whether John Paul Smithe (row 3) is on record'),
    ]);
    await recorded(id, { 'row-2': 'same', 'row-3': 'another' });
    expect(words(await lists.page(id))).toContain('1 row left out: you said that the child is one on record.');
    expect(await registered()).toHaveLength(before.length + 1);
  });

  it('asks why what is unusual is right, and says it with the record', async () => {
    const id = await lists.brought(BroughtList.csv('Cosima,,4/5/2012,,110001,,'));
    const unsaid = await lists.answers(id, '/record', {});
    expect([unsaid.statusCode, words(unsaid.body)]).toEqual([400, expect.stringContaining('Say why the rows')]);
    await recorded(id, { because: 'Single names, as the school has them' });
    expect(words(await lists.page(id))).toContain('1 child put on record.');
  });

  it('is recorded not at all while one row is wrong, each fault by its row and column', async () => {
    const before = await registered();
    const id = await lists.brought(
      BroughtList.csv(
        'Odette,Vane,4/5/2012,,110001,,',
        'Rufus,Vane,31/02/2012,H801200001009,110001,,Nobody Known',
        'Rufus,Vane,1/2/2011,H801200001009,110001,,',
        'Odette,VANE,2012-05-04,,110001,,',
      ),
    );
    const page = words(await lists.page(id));
    expect(page).toContain('4 things are wrong in this list');
    expect(page).toContain('3 C, Date of birth ‘31/02/2012’ is no day of the calendar');
    expect(page).toContain('3 G, Officer Nobody called ‘Nobody Known’ may have a child here');
    expect(page).toContain('4 D, UPN Enter a UPN as the school gave it');
    expect(page).toContain('5 A, Given names The same name and date of birth stand in row 2');
    expect((await lists.answers(id, '/record', {})).headers.location).toBe(`/children-from-a-list/${id}`);
    await service.drained();
    expect(await service.server.stores.operations.jobs.find(derivedId('record-list', id))).toBeNull();
    expect(await registered()).toEqual(before);
  });

  it('is read anew when somebody says what its columns are', async () => {
    const list = Buffer.from('A,B,C,D\nOrlando,Pim,4/5/2012,110001');
    const id = await lists.brought(list);
    expect(words(await lists.page(id))).toContain('No column of the list is known to say the given names');
    const twice = await lists.answers(id, '/columns', { 'column-0': 'givenNames', 'column-1': 'givenNames' });
    expect(words(twice.body)).toContain('Given names: column A says it');
    const said = {
      'column-0': 'givenNames',
      'column-1': 'familyName',
      'column-2': 'dateOfBirth',
      'column-3': 'schoolUrn',
    };
    const again = String((await lists.answers(id, '/columns', said)).headers.location)
      .split('/')
      .at(-1)!;
    await service.endedJob(again);
    expect(words(await lists.page(again))).toContain('1 child would be put on record.');
  });

  it('asks of a column that it does not know, before anything is recorded, and says what is left out', async () => {
    const rows =
      'Forename,Surname,DOB,URN,Started,Where lives,Shoe size\nOttoline,Ferrars,4/5/2012,110001,1/9/2025,"14 Sluice Row",36';
    const id = await lists.brought(Buffer.from(rows));
    const page = words(await lists.page(id));
    expect(page).toContain('3 columns are not read');
    expect(page).toContain('E, Started. In its first rows: 1/9/2025. Perhaps first day on the school’s roll.');
    expect(page).toContain(
      'F, Where lives. What stands there is not shown: it may say where a child lives. Perhaps address.',
    );
    expect(page).toContain('G, Shoe size: nobody has said what it is');
    expect((await lists.answers(id, '/record', {})).headers.location).toBe(`/children-from-a-list/${id}`);
    expect(await service.server.stores.operations.jobs.find(derivedId('record-list', id))).toBeNull();
    const known = {
      ...{ 'column-0': 'givenNames', 'column-1': 'familyName', 'column-2': 'dateOfBirth', 'column-3': 'schoolUrn' },
      ...{ 'column-4': 'onRollFrom', 'column-5': 'address' },
    };
    const unsaid = await lists.answers(id, '/columns', known);
    expect([unsaid.statusCode, words(unsaid.body)]).toEqual([
      400,
      expect.stringContaining('Say what G, Shoe size is, or leave it out'),
    ]);
    const sent = await lists.answers(id, '/columns', { ...known, 'column-6': 'left-out' });
    const again = String(sent.headers.location).split('/').at(-1)!;
    await service.endedJob(again);
    const read = words(await lists.page(again));
    expect(read).toContain('G, Shoe size: left out');
    expect(read).toContain('URN 110001 On its roll from 1 September ');
    expect(read).toContain('No officer SEN service');
    expect(read).toContain('14 Sluice Row');
    await recorded(again);
    expect(words(await lists.page(again))).toContain('1 child put on record.');
  });

  it.each([
    [
      'new.xlsx',
      'Dear all, here is the list of children',
      'The file is called a workbook, but there is plain text in it',
    ],
    ['new.xlsx', 'Some text\nof two lines', 'The file is called a workbook, but there is plain text in it'],
    [
      'new.csv',
      'Forename,Surname,DOB,URN\nAda,Vane,4/5/2012,110001\n"Ida,Vane,4/5/2012,110001',
      'In row 3: a quotation mark in the file is never closed',
    ],
  ])('says why nothing of it could be read: %s, %j', async (name, bytes, said) =>
    expect(words(await lists.page(await lists.brought(Buffer.from(bytes), name)))).toContain(said),
  );

  it('is read without that being said again, once it was saved by a name: next month’s file, whoever brings it in', async () => {
    const named = (who: string) => Buffer.from(`Wer,Wann,Wo\n${who},4/5/2012,110001`);
    const id = await lists.brought(named('Ottilie'));
    const said = { 'column-0': 'givenNames', 'column-1': 'dateOfBirth', 'column-2': 'schoolUrn' };
    const sent = await lists.answers(id, '/columns', { ...said, name: 'Zensus-Canary, monthly' });
    await service.endedJob(String(sent.headers.location).split('/').at(-1)!);
    expect(words((await lists.sent(Buffer.from(''), 'no.csv')).body)).not.toContain('Zensus');
    const again = await lists.brought(named('Wendelin'));
    const page = words(await lists.page(again));
    expect(page).toContain('1 child would be put on record.');
    expect(page).toContain('As saved: Zensus-Canary, monthly');
    const colleague = new BroughtList(service, teamManager);
    expect(words(await colleague.page(await colleague.brought(named('Irmgard'))))).toContain('As saved: Zensus-Canary');
    expect(words(await lists.opened())).toContain('which are read so: Zensus-Canary, monthly');
    const twice = await lists.answers(again, '/columns', { ...said, name: 'zensus-canary, MONTHLY' });
    expect([twice.statusCode, words(twice.body)]).toEqual([400, expect.stringContaining('They are saved so already')]);
    expect(JSON.stringify(await service.recorded())).not.toMatch(/Zensus|Wer/);
  });

  it('is its owner’s alone, and nobody’s to bring in whose role does not say so', async () => {
    const id = await lists.brought(BroughtList.csv('Odette,Vane,4/5/2012,,110001,,'));
    expect(await new BroughtList(service, exclusionsOfficer).page(id)).toContain('There is no such list of yours');
    expect((await new BroughtList(service, businessSupport).sent(BroughtList.csv())).statusCode).toBe(403);
  });

  it('stands in no file of the service as it was written, and is destroyed after seven days, for its owner too', async () => {
    const id = await lists.brought(
      BroughtList.csv('Persephone,Canarybird,4/5/2012,,110001,"7 Canary Row",'),
      'canaries.csv',
    );
    await recorded(id);
    expect(await lists.page(id)).toContain('Canarybird');
    await service.drained();
    const stored = () =>
      readdirSync(service.folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && entry.name !== 'master.key')
        .map(({ parentPath, name }) => readFileSync(join(parentPath, name)));
    expect(stored().filter((bytes) => /canarybird|canary row|canaries\.csv/i.test(bytes.toString('latin1')))).toEqual(
      [],
    );
    const sealed = (await service.server.stores.operations.jobs.find(id))!.given!;
    await service.at('2026-01-18T09:00:00.000Z');
    expect(await lists.page(id)).toContain('Canarybird');
    await service.at('2026-01-20T09:00:00.000Z');
    expect(await lists.page(id)).toContain('There is no such list of yours');
    await new SealedJobs(
      service.server.stores.operations.jobs,
      service.server.stores.keys,
      new Sealer(service.server.stores.keys),
    ).endExpired();
    expect(`${await new Sealer(service.server.stores.keys).openOne(sealed)}`).toContain('Destroyed');
  });
});

describe('A list in which schools stand by their names', () => {
  beforeAll(() => takeSampleEstablishments(service.server.stores.reference, service.clock.now()));

  it('is put on record where one school alone is called so, and says which row names none', async () => {
    const before = await registered();
    const csv = (...rows: readonly string[]) => Buffer.from(['Forename,Surname,DOB,School', ...rows].join('\r\n'));
    const wrong = words(await lists.page(await lists.brought(csv('Ola,Ashwell,4/5/2011,Eastmoor'), 'wrong.csv')));
    expect(wrong).toContain('no open school is called just so');
    const id = await lists.brought(csv('Ola,Ashwell,4/5/2011,eastmoor academy'), 'named.csv');
    expect(words(await lists.page(id))).toContain('No row is wrong. 1 child would be put on record.');
    expect(await recorded(id)).toMatchObject({ state: 'done' });
    const [child] = (await registered()).filter((each) => !before.includes(each));
    await service.drained();
    expect(await service.as(senOfficer).read(`/children/${child}`)).toMatchObject({ schoolUrn: 110_001 });
  });
});
