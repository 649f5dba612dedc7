import fs from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { paperwork } from '../harness/paperwork.ts';
import { Service } from '../harness/service.ts';
import { senOfficer } from '../harness/the-people.ts';

let service: Service;
let child: string;
beforeAll(async () => {
  service = await Service.startedAt('2026-01-12T09:00:00.000Z');
}, 60_000);
afterAll(() => service.end());

/** From here on the disk does not keep what is written to the log of one file. */
function failing(file: string): void {
  const log = fs.statSync(join(service.folder, `${file}.sqlite-wal`)).ino;
  const flush = fs.fdatasync;
  jest.spyOn(fs, 'fdatasync').mockImplementation((descriptor, done) => {
    if (fs.fstatSync(descriptor).ino !== log) flush(descriptor, done);
    else done(Object.assign(new Error('EIO: i/o error, fdatasync'), { code: 'EIO' }));
  });
}
const register = (key: string) => service.as(senOfficer).post('/children', { ...paperwork.child, upn: null }, { key });
const registered = async () => (await service.recorded()).filter(({ type }) => type === 'ChildRegistered').length;
async function ready() {
  const answer = await service.server.app.inject('/health/ready');
  return [answer.statusCode, answer.json<{ checks: Record<string, string> }>().checks['what the disk keeps']];
}

it('says that it is not known whether it was recorded when the disk fails, takes nothing more, and is not ready', async () => {
  child = (await register('before')).written.id;
  await service.drained();
  expect(await ready()).toEqual([200, 'up']);
  failing('events');
  const answer = await register('lost');
  expect(answer.told).toBe('503 unknown-outcome');
  expect((await register('lost')).told).toBe('503 unknown-outcome');
  const refused = await register('after');
  expect(refused.told).toBe('503 store-unavailable');
  expect(refused.problem.title).toContain('nothing was recorded');
  expect(await ready()).toEqual([503, 'down']);
  expect(await registered()).toBe(1);

  // It stays so, also when the disk says that all is well: what it lost meanwhile it would not say again.
  jest.restoreAllMocks();
  expect((await register('after')).told).toBe('503 store-unavailable');
  expect(await ready()).toEqual([503, 'down']);

  await service.stop();
  await service.start();
  await service.drained();
  expect(await ready()).toEqual([200, 'up']);
  // In this trial the pages were whole: what was not known is found, and sent again it is answered as the first.
  expect((await register('lost')).status).toBeLessThan(300);
  expect((await register('after')).status).toBeLessThan(300);
  expect(await registered()).toBe(3);
});

const readTheLine = () => service.as(senOfficer).get(`/children/${child}/line`);

it.each([
  ['keys', () => register('without-keys')],
  ['operations', readTheLine],
])('records and shows nothing when the disk does not keep the %s', async (file, act) => {
  const before = await registered();
  failing(file);
  expect((await act()).told).toBe('503 store-unavailable');
  expect(await ready()).toEqual([503, 'down']);
  expect(await registered()).toBe(before);
  jest.restoreAllMocks();
  expect((await act()).told).toBe('503 store-unavailable');
  await service.stop();
  await service.start();
  expect((await act()).status).toBeLessThan(300);
  await service.drained();
  expect(await ready()).toEqual([200, 'up']);
});
