import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import Database from 'better-sqlite3';
import { paperwork } from '../harness/paperwork.ts';
import { Service } from '../harness/service.ts';
import { senOfficer } from '../harness/the-people.ts';

const EVERYTHING = 4_294_967_294;
const connections = new Set<Database.Database>();
let service: Service;
beforeAll(async () => {
  // Each connection sets its modes as it is opened: so the ones that the server has are found.
  const pragma = Database.prototype.pragma;
  jest.spyOn(Database.prototype, 'pragma').mockImplementation(function (this: Database.Database, ...asked) {
    connections.add(this);
    return pragma.apply(this, asked);
  });
  service = await Service.startedAt('2026-01-12T09:00:00.000Z');
}, 60_000);
afterAll(async () => {
  jest.restoreAllMocks();
  await service.end();
});

/** From here on the engine itself finds no page more, in the file or in its log: what a full disk is to it. */
function grow(file: string, pages: (db: Database.Database) => number): number {
  const open = [...connections].filter((db) => db.open && db.name.endsWith(`${file}.sqlite`));
  for (const db of open) db.pragma(`max_page_count = ${pages(db)}`);
  return open.length;
}
const full = (file: string) => grow(file, (db) => Number(db.pragma('page_count', { simple: true })));
const register = () => service.as(senOfficer).post('/children', { ...paperwork.child, upn: null });
/** A page of events takes some. */
async function untilRefused() {
  for (;;) {
    const answer = await register();
    if (answer.status !== 201) return answer;
  }
}

it('a disk that is full is told as that by the engine itself, nothing half is recorded, and all goes on when there is room', async () => {
  await service.drained();
  expect(full('events')).toBeGreaterThan(0);
  const answer = await untilRefused();
  expect(answer.told).toBe('503 disk-full');
  expect([answer.problem.title, answer.headers['retry-after']]).toEqual([
    expect.stringMatching(/disk .* is full/),
    '60',
  ]);
  const before = (await service.recorded()).length;
  expect((await register()).told).toBe('503 disk-full');
  expect((await service.recorded()).length).toBe(before);
  grow('events', () => EVERYTHING);
  expect((await register()).status).toBe(201);
  expect((await service.recorded()).length).toBe(before + 1);
});
