import { existsSync, readFileSync, rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LoopbackEngine } from '#contract/event-sourcing';
import { LoopbackMongo } from '#contract/mongo-engine';
import { aLetter, anAccess, aSealedValue } from '#contract/operations';
import { dataFiles } from '../../apps/server/src/composition/data-files.ts';
import { MongoSet } from '../../apps/server/src/composition/mongo-set.ts';
import { startFault } from '../../apps/server/src/start-fault.ts';
import { paperwork } from '../harness/paperwork.ts';
import { placedChild } from '../harness/placed-child.ts';
import { Service } from '../harness/service.ts';
import { administrator, senOfficer } from '../harness/the-people.ts';
import { foldedViews, shownViews } from '../ops/every-view.ts';
import { operatorOf, type Told } from '../ops/operator.ts';

const AT = '2026-01-12T09:00:00.000Z';
const SEALED = aSealedValue('kept');
let engine: LoopbackEngine;
let database: LoopbackMongo;
let service: Service;
let childId: string;
let erasedId: string;
const files = () => dataFiles(service.folder);
const placeOf = ({ url }: Readonly<{ url: string }>) => ({ url, credentialsFile: null, caFile: null });
const operator = (...words: readonly string[]): Promise<Told> =>
  operatorOf(service.folder, { EVENTSTORE_URL: engine.url, MONGODB_URL: database.url })(...words);
/** Of a server with a folder of its own. */
const elsewhere = () => new MongoSet(`${service.folder}-other`, placeOf(engine), placeOf(database)).admit();
const startWords = () =>
  service.start().then(
    () => 'started',
    (error: unknown) => startFault(error, {}),
  );

/** What only keys and operations know. */
async function remembered() {
  const { operations } = service.server.stores;
  const { processes, sessions, jobs, outbox, settings, lastLooked, drafts } = operations;
  const names = await processes.begun();
  return {
    places: await Promise.all(names.map(async (name) => [name, await processes.placeOf(name)])),
    parked: await processes.parkedOf('close-the-desk'),
    refused: await processes.refusalsOf('close-the-desk'),
    letGo: await processes.letGoOf('close-the-desk'),
    state: await processes.stateOf('close-the-desk', 'desk-1'),
    session: await sessions.find('s1'),
    draft: await drafts.find('d1'),
    job: await jobs.find('j1'),
    letter: await outbox.find('l1'),
    setting: await settings.get('a-setting'),
    looked: await lastLooked.at(senOfficer.id, 'news'),
    heads: await operations.accessJournal.heads(),
    line: await service.as(senOfficer).read(`/children/${childId}`),
    erased: (await service.as(senOfficer).get(`/children/${erasedId}`)).told,
  };
}

async function leaveTraces(): Promise<void> {
  const { operations } = service.server.stores;
  const { processes, sessions, jobs, outbox, settings, lastLooked, drafts } = operations;
  const desk = 'close-the-desk';
  await processes.begin(desk, null);
  await processes.takeUp(desk, 40);
  await processes.recordRefusal(desk, 'event-1', 'already-closed');
  const parked = ['event-2', 'event-3', 'event-4', 'event-5'];
  for (const cause of parked)
    await processes.park(desk, {
      subject: 'desk-1',
      cause,
      event: { stream: 'desk-1', revision: 2 },
      code: 'rule-gap',
    });
  for (const cause of parked.slice(1)) await processes.letGo(desk, cause, 'done-by-hand');
  await processes.keepState(desk, {
    subject: 'desk-1',
    version: 1,
    state: '{"rings":1}',
    wakeAt: '2199-01-01T00:00:00.000Z',
  });
  const ends = { idleEndsAt: '2199-01-01T00:00:00.000Z', endsAt: '2199-01-01T00:00:00.000Z' } as const;
  await sessions.start({ id: 's1', person: senOfficer.id, startedAt: AT, ...ends, kept: SEALED });
  const head = { id: 'd1', owner: senOfficer.id, form: 'refer', about: { childId }, expiresAt: ends.endsAt } as const;
  for (const [step, revision] of [
    ['who', 0],
    ['day', 1],
  ] as const)
    await drafts.saveStep(head, step, SEALED, revision);
  await jobs.ask({
    id: 'j1',
    kind: 'nobody-does',
    owner: senOfficer.id,
    about: {},
    given: null,
    expiresAt: ends.endsAt,
  });
  await jobs.take('nobody-does', 40);
  await jobs.advance({ id: 'j1', fence: 40 }, { done: 1, of: 2 }, SEALED);
  await jobs.putBack({ id: 'j1', fence: 40 });
  await settings.once('a-setting', 'kept');
  await lastLooked.note(senOfficer.id, 'news', AT);
  await operations.accessJournal.record(anAccess({ children: [childId], reasonKind: 'duty-cover' }));
  await outbox.add(aLetter('l1'));
}

beforeAll(async () => {
  [engine, database] = [await LoopbackEngine.started(), await LoopbackMongo.started()];
  service = await Service.startedAt(AT, placeOf(engine));
  ({ childId } = await placedChild(service));
  erasedId = (await service.as(senOfficer).post('/children', { ...paperwork.child, upn: null, givenNames: 'Bo' }))
    .written.id;
  await service
    .as(administrator)
    .post(`/children/${erasedId}/personal-data-destruction`, { reason: 'right-to-erasure' });
  await leaveTraces();
  await service.drained();
});
afterAll(async () => {
  await service.end();
  engine.kill();
  await database.stop();
});

describe('Keys and operations that are moved into a database', () => {
  let before: Awaited<ReturnType<typeof remembered>>;

  it('are not moved while a server runs, nor over another store', async () => {
    before = await remembered();
    expect(await operator('copy-stores', 'database')).toMatchObject({
      code: 2,
      complained: expect.stringContaining('in use'),
    });
    await service.stop();
    const alone = await operatorOf(service.folder, { EVENTSTORE_URL: engine.url })('copy-stores', 'database');
    expect(alone).toMatchObject({ code: 2, complained: expect.stringContaining('MONGODB_URL must name') });
    const [events, all] = [await LoopbackEngine.started(), await LoopbackMongo.started()];
    const other = await Service.startedAt(AT, placeOf(events), placeOf(all));
    await other.end();
    const over = operatorOf(service.folder, { EVENTSTORE_URL: engine.url, MONGODB_URL: all.url });
    expect(await over('copy-stores', 'database')).toMatchObject({
      code: 2,
      complained: expect.stringContaining('give an empty database'),
    });
    events.kill();
    await all.stop();
    expect(existsSync(files().storesBeingMoved)).toBe(false);
  });

  it('are served from neither while they are half moved, and are gone on with', async () => {
    database.faults.push({ command: 'insert', how: 13, when: (command) => command['insert'] === 'access_entries' });
    expect((await operator('copy-stores', 'database')).code).not.toBe(0);
    expect(await startWords()).toContain('the move was not ended');
    service.database = placeOf(database);
    expect(await startWords()).toContain('the move was not ended');
    await expect(elsewhere()).rejects.toThrow('copy-stores database again');
    const { code, complained, said } = await operator('copy-stores', 'database');
    expect([code, complained]).toEqual([0, '']);
    expect(said).toMatch(/^keys: [1-9]\d*, compared\.$/m);
    expect((await operator('copy-stores', 'database')).said).toBe('They are in the database already.');
  });

  it('open there what they opened, and nothing that was destroyed; everything stands where it stood', async () => {
    await service.start();
    await service.drained();
    const { heads, ...now } = await remembered();
    const { heads: headsBefore, ...then } = before;
    expect(now).toEqual(then);
    const { accessJournal } = service.server.stores.operations;
    expect([heads.length, await accessJournal.verify(headsBefore)]).toMatchObject([1, { sound: true }]);
    expect(await shownViews(service)).toEqual(await foldedViews(service));
    expect(await operator('verify-history')).toMatchObject({ code: 0, said: expect.not.stringContaining('BAD') });
    const { processes } = service.server.stores.operations;
    const left = `${files().keysMoved}, which a move left behind, opens what was destroyed since`;
    expect(await operator('standing')).toMatchObject({ said: expect.stringContaining(left) });
    // Leases begin anew there, numbers do not.
    await processes.takeUp('close-the-desk', 1);
    const last = { subject: 'desk-1', cause: 'event-9', event: null, code: 'rule-gap' };
    await processes.park('close-the-desk', last);
    await processes.letGo('close-the-desk', 'event-9', 'done-by-hand');
    const letGo = await processes.letGoOf('close-the-desk');
    expect(letGo.map(({ cause }) => cause)).toEqual(['event-3', 'event-4', 'event-5', 'event-9']);
  });
});

describe('Keys and operations that are moved back into files', () => {
  it('hold what came meanwhile, and open what they opened', async () => {
    const more = { ...paperwork.child, upn: null, givenNames: 'Cy' };
    const added = (await service.as(senOfficer).post('/children', more)).written.id;
    await service.drained();
    const { heads, ...then } = await remembered();
    await service.stop();
    for (const left of [files().keysMoved, files().operationsMoved, files().destructions]) rmSync(left);
    const { code, complained } = await operator('copy-stores', 'files');
    expect([code, complained]).toEqual([0, '']);
    // Of a folder that had none, all that the database knew of.
    expect(readFileSync(files().destructions, 'utf8')).toContain(erasedId);
    expect(await startWords()).toContain('MONGODB_URL');
    await expect(elsewhere()).rejects.toThrow('was moved, into the files');
    service.database = null;
    await service.start();
    await service.drained();
    const { heads: headsNow, ...now } = await remembered();
    expect(now).toEqual(then);
    const { accessJournal } = service.server.stores.operations;
    expect([headsNow.length, await accessJournal.verify(heads)]).toMatchObject([2, { sound: true }]);
    expect(JSON.stringify(await service.as(senOfficer).read(`/children/${added}`))).toContain('Cy');
    expect(await shownViews(service)).toEqual(await foldedViews(service));
    const own = operatorOf(service.folder, { EVENTSTORE_URL: engine.url });
    expect(await own('verify-history')).toMatchObject({ code: 0, said: expect.not.stringContaining('BAD') });
  });
});
