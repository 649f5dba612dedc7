import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { aLoopbackDatabase, type Fault } from '#contract/mongo-engine';
import { aLetter, anAccess, aSealedValue } from '#contract/operations';
import { positionOf } from '#platform/event-sourcing';
import type { AccessLink } from '../port/access-journal.ts';
import { MongoOperations } from './mongo-operations.ts';

let database: Awaited<ReturnType<typeof aLoopbackDatabase>>;
let operations: MongoOperations;
const open = async () => MongoOperations.open(await database.open({ deadlineMs: 2_000 }));
beforeEach(async () => {
  database = await aLoopbackDatabase();
  operations = await open();
});
afterEach(() => database.remove());

const goesWrong = (command: string, how: Fault['how'], times = 1) => {
  for (let time = 0; time < times; time++) database.server.faults.push({ command, how });
};
const EACH = ['cut-before', 'cut-after', 10_107, 11_600] as const;

describe('an access', () => {
  it.each(EACH)('is recorded once (%s)', async (how) => {
    await operations.accessJournal.record(anAccess());
    goesWrong('insert', how);
    const links = await Promise.all([1, 2, 3].map(() => operations.accessJournal.record(anAccess())));
    expect(links.map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(await (await open()).accessJournal.verify(links)).toEqual({ sound: true, entries: 4, writers: 1 });
  });

  it('that was kept and never acknowledged, by a server that then said it leads no more, is recorded once', async () => {
    // Told twice: once to the driver, which tries again, and then to us.
    goesWrong('insert', 'cut-after');
    goesWrong('insert', 'cut-after');
    const link = await operations.accessJournal.record(anAccess());
    expect(await operations.accessJournal.verify([link])).toEqual({ sound: true, entries: 1, writers: 1 });
  });

  it('of which nothing can be told is refused, and what follows begins a chain of its own', async () => {
    const first = await operations.accessJournal.record(anAccess());
    goesWrong('insert', 'cut-before', 6);
    await expect(operations.accessJournal.record(anAccess())).rejects.toMatchObject({ name: 'MongoAway' });
    const next: AccessLink = await operations.accessJournal.record(anAccess());
    expect([next.number, next.writer === first.writer]).toEqual([0, false]);
    expect(await operations.accessJournal.verify([first, next])).toEqual({ sound: true, entries: 2, writers: 2 });
  });
});

it.each(['update', 'insert', 'remove'] as const)(
  'names an entry that somebody behind our back has touched (%s)',
  async (how) => {
    for (let time = 0; time < 3; time++) await operations.accessJournal.record(anAccess({ children: ['amy', 'ben'] }));
    const heads = await operations.accessJournal.heads();
    const rows = (await database.open()).collection<{ _id: string; number: number; children: string[] }>(
      'access_entries',
    );
    if (how === 'update') await rows.update({ number: 1 }, { $set: { children: ['amy'] } });
    if (how === 'insert') await rows.update({ number: 1 }, { $set: { entry: '{"children":["amy","ben"]}' } } as never);
    if (how === 'remove') await rows.remove({ number: 2 });
    const why = { update: 'children-index', insert: 'altered', remove: 'missing' }[how];
    expect(await operations.accessJournal.verify(heads)).toMatchObject({ sound: false, why });
  },
);

it.each(EACH)('a checkpoint and its state are kept together, or done again (%s)', async (how) => {
  const at = { position: positionOf('11111111-1111-4111-8111-111111111111', 5), eventId: 'event-5' };
  const state = { subject: 'desk-1', version: 1, state: '{"rings":1}', wakeAt: null };
  goesWrong('committransaction', how);
  await operations.processes.keepCheckpoint('chase', at, state);
  const { processes } = await open();
  expect((await processes.placeOf('chase'))!.checkpoint).toEqual(at);
  expect(await processes.stateOf('chase', 'desk-1')).toEqual(state);
});

it.each(EACH)('a job advances by one part (%s)', async (how) => {
  const job = {
    id: 'j1',
    kind: 'export',
    owner: 'o',
    about: {},
    given: null,
    expiresAt: '2199-01-01T00:00:00.000Z',
  } as const;
  await operations.jobs.ask(job);
  goesWrong('findandmodify', how);
  expect(await operations.jobs.take('export', 1)).toMatchObject({ tries: 1 });
  goesWrong('committransaction', how);
  expect(await operations.jobs.advance({ id: 'j1', fence: 1 }, { done: 1, of: 2 }, aSealedValue('part'))).toBe(true);
  expect(await operations.jobs.find('j1')).toMatchObject({ parts: 1, tries: 1 });
});

it.each(EACH)('a failure of a letter is counted once (%s)', async (how) => {
  goesWrong('insert', how);
  await operations.outbox.add(aLetter('letter-1'));
  goesWrong('update', how);
  await operations.outbox.markFailed('letter-1', { code: 'smtp-421', retryAt: '2026-02-03T10:05:00.000Z' });
  expect(await operations.outbox.find('letter-1')).toMatchObject({ tries: 1 });
});
