import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SystemClock } from '#platform/time';
import { BroughtList } from '../harness/brought-list.ts';
import { paperwork } from '../harness/paperwork.ts';
import { auditor, senOfficer } from '../harness/the-people.ts';
import { Service } from '../harness/service.ts';
import { operatorOf } from './operator.ts';

let service: Service;
let operator: ReturnType<typeof operatorOf>;
let lists: BroughtList;
const folder = mkdtempSync(join(tmpdir(), 'feed-'));
beforeAll(async () => {
  service = await Service.startedAt(new SystemClock().now());
  operator = operatorOf(service.folder);
  lists = new BroughtList(service, senOfficer);
  await service.as(senOfficer).post('/children', paperwork.child);
  await service.drained();
}, 60_000);
afterAll(async () => {
  await service.end();
  rmSync(folder, { recursive: true });
});

const AMARA = 'Amara,Okonkwo-Lane,14/3/2011,H801200001001,110001,,';
const ZEB = 'Zebedee,Quillfeather,4/5/2011,,110001,1 Canary Row,Priya Nair';
const file = (name: string, ...rows: readonly string[]): string => {
  const path = join(folder, name);
  writeFileSync(path, BroughtList.csv(...rows));
  return path;
};
const feed = (path: string, ...more: readonly string[]) =>
  operator('import', path, '--as', senOfficer.id, '--service', 'sen', '--feed', 'social-care', ...more);
const registered = async () => (await service.recorded()).filter(({ type }) => type === 'ChildRegistered');
const words = (page: string) => page.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const listIn = (said: string) => /children-from-a-list\/(\S+),/.exec(said)![1]!;

describe('A list that comes by itself', () => {
  it('is looked through, and nothing is recorded of it; whoever it is brought in for reads it on its page', async () => {
    const before = (await registered()).length;
    const { code, said } = await feed(file('monday.csv', AMARA, ZEB));
    expect([code, said]).toEqual([
      0,
      expect.stringContaining('2 rows: 1 to be put on record, 1 on record already, 0 for a person to say.'),
    ]);
    expect(said).not.toMatch(/Zebedee|Quillfeather|Canary/);
    expect((await registered()).length).toBe(before);
    expect(words(await lists.page(listIn(said)))).toContain('No row is wrong. 1 child would be put on record.');
  });

  it('is put on record as who it is brought in for, of which file and row; sent twice it does nothing twice', async () => {
    const before = (await registered()).length;
    const first = await feed(file('monday.csv', AMARA, ZEB), '--record');
    expect([first.code, first.said]).toEqual([
      0,
      expect.stringContaining('Recorded: 1 put on record, 1 on record already.'),
    ]);
    const put = (await registered()).slice(before);
    expect(put).toMatchObject([{ metadata: { actor: { id: senOfficer.id } } }]);
    await service.drained();
    const { facts } = await service
      .as(senOfficer)
      .read<{ facts: readonly object[] }>(`/children/${put[0]!.about.childId}/line`);
    const from = { takenFrom: { file: 'monday.csv', row: 3 } };
    expect(facts[0]).toMatchObject({ type: 'ChildRegistered', statedBy: from });
    const all = (await service.recorded()).length;
    expect(await feed(file('monday.csv', AMARA, ZEB), '--record')).toMatchObject({ code: 0, said: first.said });
    // Another file of the same children finds them on record.
    const again = await feed(file('again.csv', ZEB, AMARA), '--record');
    expect(again.said).toContain('2 rows: 0 to be put on record, 2 on record already');
    expect((await service.recorded()).length).toBe(all);
  });

  it('says who stood in the one before and stands in it no more, and takes nobody off the record', async () => {
    const all = (await service.recorded()).length;
    const { code, said } = await feed(file('tuesday.csv', AMARA), '--record');
    expect([code, said]).toEqual([
      1,
      expect.stringContaining(
        'BAD  1 of the list before are not in this one (its rows 2): nothing is changed by that.',
      ),
    ]);
    expect((await service.recorded()).length).toBe(all);
    const page = words(await lists.page(listIn(said)));
    expect(page).toContain('1 child of the list before is not in this one');
    expect(page).toContain('Zebedee Quillfeather, row 2 of the list before');
  });

  it('is recorded by no row while one is wrong, which is named by its row and column alone', async () => {
    const all = (await service.recorded()).length;
    const bad = await feed(
      file('wednesday.csv', 'Yara,Canary,31/2/2012,,110001,,', 'Xan,New,4/5/2012,,110001,,'),
      '--record',
    );
    expect([bad.code, bad.said]).toEqual([
      1,
      expect.stringContaining('BAD  Row 2, column C, Date of birth: its page says what is wrong.'),
    ]);
    expect(bad.said).not.toMatch(/Yara|Canary|31\/2/);
    expect((await service.recorded()).length).toBe(all);
    // The next one is held against the last in which nothing was wrong.
    expect((await feed(file('thursday.csv', 'Xan,New,4/5/2012,,110001,,'))).said).toContain(
      'BAD  1 of the list before',
    );
  });

  it('leaves to a person what a person says on the page', async () => {
    const alike = await feed(file('alike.csv', 'Amara,Okonkwo-Lane,not known,,110001,,'), '--record');
    expect([alike.code, alike.said]).toEqual([
      1,
      expect.stringContaining('Of some rows a person is to say on its page'),
    ]);
  });

  it.each([
    [
      'nobody who may',
      () => operator('import', file('a.csv', AMARA), '--as', auditor.id, '--service', 'sen'),
      /BAD {2}Nobody of this number may/,
      1,
    ],
    [
      'columns saved by another name',
      () => feed(file('b.csv', AMARA), '--columns', 'Monthly'),
      /not those that were saved as ‘Monthly’/,
      1,
    ],
    ['a file that there is not', () => feed(join(folder, 'none.csv')), /There is no file/, 2],
    [
      'a feed that is called by a name',
      () => operator('import', file('c.csv', AMARA), '--as', senOfficer.id, '--service', 'sen', '--feed', 'Amara O'),
      /small letters/,
      2,
    ],
    ['no list', () => feed(file('d.csv')), /could not be read as a list of children|No column is known/, 1],
  ] as const)('is refused for %s', async (_, asked, why, code) => {
    const told = await asked();
    expect([told.code, `${told.said}${told.complained}`]).toEqual([code, expect.stringMatching(why)]);
  });

  it('stays for the next server where none runs, and goes on where it was killed', async () => {
    const before = (await registered()).length;
    await service.stop();
    const left = await feed(file('friday.csv', 'Wim,New,4/5/2013,,110001,,'), '--record');
    expect([left.code, left.said]).toEqual([0, expect.stringContaining('No server runs.')]);
    await service.start();
    const { code, said } = await feed(file('friday.csv', 'Wim,New,4/5/2013,,110001,,'), '--record');
    expect([code, said]).toEqual([1, expect.stringContaining('Recorded: 1 put on record')]);
    expect((await registered()).length).toBe(before + 1);
  });
});
