import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LoopbackEngine } from '#contract/event-sourcing';
import { LoopbackMongo } from '#contract/mongo-engine';
import { anAccess } from '#contract/operations';
import { MongoSet } from '../../apps/server/src/composition/mongo-set.ts';
import { paperwork } from '../harness/paperwork.ts';
import { placedChild } from '../harness/placed-child.ts';
import { Service } from '../harness/service.ts';
import { administrator, dataProtectionOfficer, senOfficer } from '../harness/the-people.ts';
import { foldedViews, shownViews } from '../ops/every-view.ts';
import { operatorOf } from '../ops/operator.ts';

type Listed = Readonly<{ items: readonly object[]; next: string | null; previous: string | null }>;

const AT = '2026-01-12T09:00:00.000Z';
let engine: LoopbackEngine;
let database: LoopbackMongo;
let service: Service;

const placeOf = ({ url }: Readonly<{ url: string }>) => ({ url, credentialsFile: null, caFile: null });

beforeAll(async () => {
  engine = await LoopbackEngine.started();
  database = await LoopbackMongo.started();
  service = await Service.startedAt(AT, placeOf(engine), placeOf(database));
});
afterAll(async () => {
  await service.end();
  engine.kill();
  await database.stop();
});

const ready = async () => {
  const { statusCode, body } = await service.server.app.inject({ url: '/health/ready' });
  return [statusCode, (JSON.parse(body) as { checks: Record<string, string> }).checks['database']];
};

describe('A service whose stores are in an engine and a database', () => {
  it('carries a child to a placement, and shows what a fold from the first event would', async () => {
    await placedChild(service);
    await service.drained();
    const folded = await foldedViews(service);
    expect(folded.get('child-record')!.size).toBe(1);
    expect(await shownViews(service)).toEqual(folded);
    expect(await ready()).toEqual([200, 'up']);
  });

  it('goes on where it stood when it is started again, and is told of by the operator', async () => {
    await service.restart();
    await service.drained();
    expect((await shownViews(service)).get('child-record')!.size).toBe(1);
    const operator = operatorOf(service.folder, { EVENTSTORE_URL: engine.url, MONGODB_URL: database.url });
    for (const verb of [['verify-history'], ['standing']]) {
      const { code, said, complained } = await operator(...verb);
      expect([verb[0], complained, code, said]).toEqual([verb[0], '', 0, expect.not.stringContaining('BAD')]);
    }
    const { status } = await service
      .as(senOfficer)
      .post('/children', { ...paperwork.child, upn: null, givenNames: 'Bo' });
    expect(status).toBe(201);
  });
});

describe('A list of the newest first', () => {
  let childId: string;
  beforeAll(async () => {
    childId = (await service.as(senOfficer).post('/children', { ...paperwork.child, upn: null, givenNames: 'Di' }))
      .written.id;
    const { accessJournal } = service.server.stores.operations;
    const left = { as: 'file', columns: ['name'], count: 1, digest: 'ab'.repeat(32) } as const;
    // One more than the longest of these pages shows.
    for (let n = 0; n < 101; n++)
      await accessJournal.record(
        anAccess({
          actor: { ...anAccess().actor, id: senOfficer.id },
          children: [childId],
          reasonKind: 'duty-cover',
          left,
        }),
      );
  });

  it.each(['accesses', 'exports', 'openings'])('is read on from its second page: %s', async (list) => {
    const path = list === 'accesses' ? `/children/${childId}/accesses` : `/${list}`;
    const asker = service.as(dataProtectionOfficer);
    const first = await asker.read<Listed>(path);
    const second = await asker.read<Listed>(`${path}?cursor=${first.next}`);
    expect([first.previous, second.items.length > 0, typeof second.previous]).toEqual([null, true, 'string']);
    expect((await asker.get(`${path}?cursor=older_12`)).told).toBe('400 query-refused');
  });
});

describe('Beside its servers the operator', () => {
  const operator = (...words: readonly string[]) =>
    operatorOf(service.folder, { EVENTSTORE_URL: engine.url, MONGODB_URL: database.url })(...words);

  it('has a view built anew, and is told when it is live', async () => {
    const { code, said } = await operator('rebuild-view', 'child-record');
    expect([code, said]).toEqual([0, expect.stringContaining('has been built anew and is live')]);
    expect(await operator('retry-parked', 'child-record')).toMatchObject({ code: 0 });
    expect(await operator('put-into-service')).toMatchObject({ code: 0, said: 'It is in service already.' });
  });

  it.each([
    [['backup', '/nowhere'], 'back both up with their own tools'],
    [['put-back-keys', '/nowhere'], 'The keys are in the database'],
    [['copy-events', 'engine'], 'leave MONGODB_URL out'],
    [['copy-events', 'files'], 'leave MONGODB_URL out'],
    [['lay-sample'], 'A server has these stores at this moment'],
    [['let-go', 'nobody', 'x', '--reason', 'done-by-hand'], 'There is no process nobody'],
  ])('is told what to do instead of %j', async (words, told) => {
    expect(await operator(...words)).toMatchObject({ code: 2, complained: expect.stringContaining(told) });
  });

  it('may not mend the clock while one runs, and may when none does', async () => {
    const mend = ['mend-clock', '--by', 'op-1', '--known-at', '2026-01-12T08:00:00.000Z'];
    expect(await operator(...mend)).toMatchObject({
      code: 2,
      complained: expect.stringContaining('in use by a running'),
    });
    const elsewhere = mkdtempSync(join(tmpdir(), 'elsewhere-'));
    const other = operatorOf(elsewhere, { EVENTSTORE_URL: engine.url, MONGODB_URL: database.url });
    expect(await other(...mend)).toMatchObject({
      code: 2,
      complained: expect.stringContaining('Stop every server first'),
    });
    rmSync(elsewhere, { recursive: true });
    await service.stop();
    expect(await operator(...mend)).toMatchObject({ code: 0, said: expect.stringContaining('builds all views anew') });
    await service.start();
    await service.drained();
    expect(await shownViews(service)).toEqual(await foldedViews(service));
  });

  it('finds that whoever was erased is, for all servers', async () => {
    const { written } = await service
      .as(senOfficer)
      .post('/children', { ...paperwork.child, upn: null, givenNames: 'Cy' });
    const erased = await service
      .as(administrator)
      .post(`/children/${written.id}/personal-data-destruction`, { reason: 'right-to-erasure' });
    expect(erased.status).toBe(200);
    const { code, said } = await operator('verify-history');
    expect([code, said]).toEqual([0, expect.stringContaining('is there, or was destroyed')]);
  });
});

it('The sample of a demonstration is laid by a verb, once, before servers share it', async () => {
  const [events, all] = [await LoopbackEngine.started(), await LoopbackMongo.started()];
  const folder = mkdtempSync(join(tmpdir(), 'sample-'));
  const place = { EVENTSTORE_URL: events.url, MONGODB_URL: all.url };
  const operator = operatorOf(folder, place);
  expect(await operator('lay-sample')).toMatchObject({ code: 0, said: expect.stringContaining('is laid') });
  expect(await operator('lay-sample')).toMatchObject({ code: 0, said: 'The sample is there already.' });
  // As a compose file does whenever its services are brought up, also those that run.
  const beside = await new MongoSet(folder, placeOf(events), placeOf(all)).openBeside();
  const operations = await beside.operations();
  const lease = await operations.leases.acquire('due-list', 'server:another', 60_000);
  expect(await operator('lay-sample')).toMatchObject({ code: 0, said: 'The sample is there already.' });
  await operations.leases.release(lease!);
  await operations.close();
  await beside.close();
  const { code, said } = await operator('standing');
  expect([code, said]).toEqual([0, expect.not.stringContaining('BAD')]);
  const live = operatorOf(folder, {
    ...place,
    MODE: 'live',
    MASTER_KEY_FILE: '/k',
    SIGN_IN_FILE: '/s',
    PUBLIC_URL: 'https://x.example',
  });
  expect(await live('lay-sample')).toMatchObject({ code: 2, complained: expect.stringContaining('Only MODE=demo') });
  rmSync(folder, { recursive: true });
  events.kill();
  await all.stop();
});
