import { afterAll, afterEach, beforeAll, expect, it, jest } from '@jest/globals';
import { childRecord } from '#contexts/children';
import { askedUntil } from '#contract/time';
import { paperwork } from '../harness/paperwork.ts';
import { placedChild } from '../harness/placed-child.ts';
import { senOfficer } from '../harness/the-people.ts';
import { Service } from '../harness/service.ts';
import { foldedViews, shownViews } from './every-view.ts';
import { operatorOf } from './operator.ts';

let service: Service;
let operator: ReturnType<typeof operatorOf>;
beforeAll(async () => {
  service = await Service.startedAt('2026-01-12T09:00:00.000Z');
  operator = operatorOf(service.folder);
  await placedChild(service);
}, 60_000);
afterEach(() => void jest.restoreAllMocks());
afterAll(() => service.end());

const register = () => service.as(senOfficer).post('/children', { ...paperwork.child, upn: null });
const shown = () => shownViews(service);
const folded = () => foldedViews(service);
const generation = async (view = childRecord) =>
  (await service.server.stores.views.generations(view.collection)).find(({ live }) => live)!.generation;

it('rebuild-view, while appends go on, waits until the new build is live, equal to a fold from zero', async () => {
  const before = await generation();
  let over = false;
  const verb = operator('rebuild-view', 'child-record').finally(() => (over = true));
  let appended = 0;
  const write = async () => {
    await register();
    appended++;
    return over;
  };
  await askedUntil('the rebuild to end', write, Boolean, { everyMs: 0, times: 100_000 });
  expect(await verb).toMatchObject({ code: 0, said: expect.stringContaining('has been built anew and is live') });
  expect(await generation()).toBeGreaterThan(before);
  expect(appended).toBeGreaterThan(0);
  await service.drained();
  expect(await shown()).toEqual(await folded());
});

it('a rebuild that cannot be finished is told, and the live view stays', async () => {
  const before = await generation();
  jest.spyOn(childRecord, 'documents').mockImplementation(() => {
    throw new Error('cannot name it');
  });
  const told = await operator('rebuild-view', 'child-record');
  expect(told).toMatchObject({
    code: 1,
    said: expect.stringMatching(/BAD {2}the new build stands before event .*: documents-threw/),
  });
  expect(await generation()).toBe(before);
  jest.restoreAllMocks();
  expect((await operator('rebuild-view', 'child-record')).code).toBe(0);
  await service.drained();
  expect(await shown()).toEqual(await folded());
});

it('retry-parked tells what stays parked, and when nothing does', async () => {
  jest.spyOn(childRecord, 'fold').mockImplementation(() => {
    throw new Error('cannot fold');
  });
  const { id } = (await register()).written;
  await service.drained();
  const still = await operator('retry-parked', 'child-record');
  expect(still).toMatchObject({
    code: 1,
    said: expect.stringMatching(new RegExp(`document ${id} is parked before event .*: fold-threw`)),
  });
  jest.restoreAllMocks();
  expect(await operator('retry-parked', 'child-record')).toMatchObject({
    code: 0,
    said: expect.stringContaining('nothing stays parked'),
  });
  expect(await shown()).toEqual(await folded());
});

it('an unknown view is refused in words that list the names', async () => {
  for (const verb of ['rebuild-view', 'retry-parked']) {
    const { code, complained } = await operator(verb, 'childrecord');
    expect([code, complained]).toEqual([
      2,
      expect.stringContaining('There is no view childrecord. The views are: child-record, '),
    ]);
  }
});

it('a request without a server stays for the next one', async () => {
  const before = await generation();
  await service.stop();
  const { code, said } = await operator('rebuild-view', 'child-record');
  expect([code, said]).toEqual([0, expect.stringContaining('No server runs.')]);
  await service.start();
  expect(await service.endedJob(/as job (\S+)\./.exec(said)![1]!)).toMatchObject({ state: 'done', owner: 'operator' });
  expect(await generation()).toBeGreaterThan(before);
  expect(await shown()).toEqual(await folded());
});
