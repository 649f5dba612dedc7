import { expect, it } from '@jest/globals';
import { derivedId, type EventStore } from '#platform/event-sourcing';
import type { Sender } from '#platform/gateway';
import { JobLeft, type JobTask } from '#platform/jobs';
import type { SealedJobs } from '#platform/operations';
import type { CivilDate } from '#platform/time';
import {
  ChildrenOfRows,
  type ChildInRow,
  type RowCompared,
  type SaidOfRow,
  type ToldOfRow,
} from '../asks/children-of-rows.ts';
import type { Decision, DoneKept, RowKept } from '../list-kept.ts';
import { RecordListJob } from './record-list-job.service.ts';

const child = (row: number, givenNames: string): ChildInRow => ({
  ...{ row, givenNames, familyName: 'Okonkwo', dateOfBirth: '2011-05-04' as CivilDate, upn: null, schoolUrn: 110_001 },
  ...{ noRoll: null, owningService: 'sen', address: null, contact: null, officerId: null, onRollFrom: null },
});
const fresh = (row: number, name: string): RowKept => ({
  child: child(row, name),
  compared: { row, is: 'new', unusual: row === 4 ? [{ field: 'upn', confirm: 'odd:x', words: 'Odd.' }] : [] },
});
const alike = (row: number, name: string): RowKept => ({
  child: child(row, name),
  compared: { row, is: 'alike', children: [{ childId: 'known', isWithin: true }], unusual: [] },
});

/** Whoever is on record, by name; a new one stands under the id of its command. */
class OnRecord extends ChildrenOfRows {
  readonly children = new Map<string, string>();
  readonly said = new Map<number, SaidOfRow & Pick<Sender, 'takenFrom'>>();
  alike = ['known'];
  dies = Infinity;

  compare = (rows: readonly ChildInRow[]) =>
    Promise.resolve(
      rows.map(({ row, givenNames }): RowCompared => {
        const childId = this.children.get(givenNames);
        if (childId) return { row, is: 'here', by: 'name-and-birth', child: { childId, isWithin: true }, differs: [] };
        if (givenNames === 'Closed') return { row, is: 'wrong', faults: [{ field: 'row', words: 'No more.' }] };
        const children = this.alike.map((each) => ({ childId: each, isWithin: true }));
        return givenNames.startsWith('Like')
          ? { row, is: 'alike', children, unusual: [] }
          : { row, is: 'new', unusual: [] };
      }),
    );

  readonly told: (readonly [childId: string, told: ToldOfRow, commandId: string | undefined])[] = [];
  tell = (childId: string, told: ToldOfRow, { commandId }: Sender) => {
    this.told.push([childId, told, commandId]);
    return Promise.resolve(childId === 'closed' ? 'This record is closed.' : null);
  };

  opens = ({ commandId }: Sender): string => `child of ${commandId}`;

  register = (child: ChildInRow, said: SaidOfRow, sender: Sender) => {
    if (this.children.size >= this.dies) throw new JobLeft();
    if (child.givenNames === 'Taken') return Promise.resolve({ words: 'A child with this UPN is already registered.' });
    this.said.set(child.row, { ...said, ...(sender.takenFrom && { takenFrom: sender.takenFrom }) });
    this.children.set(child.givenNames, this.opens(sender));
    return Promise.resolve({ childId: this.opens(sender) });
  };
}

function listOf(parts: readonly (readonly RowKept[])[], onRecord: OnRecord, decided: Record<string, Decision> = {}) {
  const head = { heading: [], columns: [], missing: [], rows: parts.flat().length, parts: parts.length };
  const kept = [head, ...parts.map((rows) => ({ rows }))];
  const jobs = { part: (_: string, n: number) => Promise.resolve(kept[n]) } as unknown as SealedJobs;
  const events = { head: () => Promise.resolve(null) } as unknown as EventStore;
  const done: DoneKept[] = [];
  const work = () =>
    new RecordListJob(onRecord, jobs, events).work({
      job: { id: 'job', parts: done.length },
      given: { actor: { id: 'a' }, correlationId: 'c', checkId: 'list', file: 'a.csv', because: 'As told', decided },
      signal: new AbortController().signal,
      advance: (_: unknown, part: DoneKept) => Promise.resolve(void done.push(part)),
    } as unknown as JobTask);
  return { work, rows: () => done.flatMap(({ rows }) => rows) };
}

it('puts each new child on record, with its row and what was looked at, and names who came onto it meanwhile', async () => {
  const onRecord = new OnRecord();
  onRecord.children.set('Ben', 'ben');
  const list = listOf(
    [
      [fresh(2, 'Ama'), fresh(3, 'Ben'), fresh(4, 'Cai')],
      [fresh(5, 'Taken'), fresh(6, 'Closed')],
    ],
    onRecord,
  );
  await list.work();
  const opened = (row: number) => `child of ${derivedId('job', String(row))}`;
  expect(list.rows()).toEqual([
    { row: 2, is: 'recorded', childId: opened(2) },
    { row: 3, is: 'here', childId: 'ben' },
    { row: 4, is: 'recorded', childId: opened(4) },
    { row: 5, is: 'refused', words: 'A child with this UPN is already registered.' },
    { row: 6, is: 'refused', words: 'No more.' },
  ]);
  expect(onRecord.said.get(4)).toEqual({
    ...{ confirmed: ['odd:x'], because: 'As told', isNot: [], takenFrom: { file: 'a.csv', row: 4 } },
  });
});

it('does what was decided of a row that may be a child on record; nobody decided of one who came since', async () => {
  const onRecord = new OnRecord();
  const decided = { 2: 'same', 3: 'another', 4: 'another' } as const;
  const rows = [alike(2, 'Like Ama'), alike(3, 'Like Ben')];
  const list = listOf([rows], onRecord, decided);
  await list.work();
  expect(list.rows()).toMatchObject([
    { row: 2, is: 'left-out' },
    { row: 3, is: 'recorded' },
  ]);
  expect(onRecord.said.get(3)).toMatchObject({ isNot: ['known'] });
  onRecord.alike = ['known', 'since'];
  const later = listOf([[alike(4, 'Like Cai'), fresh(5, 'Like Dee')]], onRecord, decided);
  await later.work();
  const changed = { is: 'refused', words: expect.stringContaining('since the list was checked') };
  expect(later.rows()).toEqual([
    { row: 4, ...changed },
    { row: 5, ...changed },
  ]);
});

it('goes on after a kill where it was, and makes nobody twice', async () => {
  const onRecord = new OnRecord();
  const names = Array.from({ length: 40 }, (_, n) => fresh(n + 2, `Child ${n}`));
  const list = listOf([names.slice(0, 20), names.slice(20)], onRecord);
  onRecord.dies = 25;
  await expect(list.work()).rejects.toThrow(JobLeft);
  expect([list.rows().length, onRecord.children.size]).toEqual([20, 25]);
  onRecord.dies = Infinity;
  await list.work();
  expect(list.rows().map(({ row, is }) => [row, is])).toEqual(names.map(({ child: { row } }) => [row, 'recorded']));
  expect(onRecord.children.size).toBe(40);
});

it('tells what a row says besides once its child is on record, and says why where that is refused', async () => {
  const onRecord = new OnRecord();
  const told = { sen: { status: 'K' }, care: null };
  const compare = onRecord.compare;
  onRecord.compare = async (rows) => (await compare(rows)).map((each) => ({ ...each, tells: told }) as RowCompared);
  onRecord.children.set('Ben', 'ben').set('Closed since', 'closed');
  const list = listOf([[fresh(2, 'Ama'), fresh(3, 'Ben'), fresh(4, 'Closed since')]], onRecord);
  await list.work();
  const [ama, ...sendings] = [2, 3, 4].map((row) => derivedId('job', String(row)));
  expect(list.rows()).toEqual([
    { row: 2, is: 'recorded', childId: `child of ${ama}` },
    { row: 3, is: 'here', childId: 'ben', changed: true },
    { row: 4, is: 'refused', words: 'This record is closed.' },
  ]);
  expect(onRecord.told.toSorted((one, other) => one[0].localeCompare(other[0]))).toEqual([
    ['ben', told, sendings[0]],
    [`child of ${ama}`, told, ama],
    ['closed', told, sendings[1]],
  ]);
});
