import { afterAll, afterEach, beforeAll, expect, it, jest } from '@jest/globals';
import Database from 'better-sqlite3';
import { askedUntil } from '#contract/time';
import type { Answer } from '../harness/answer.ts';
import { paperwork } from '../harness/paperwork.ts';
import { Service } from '../harness/service.ts';
import { senOfficer } from '../harness/the-people.ts';

const EVERYTHING = 4_294_967_294;
const connections = new Set<Database.Database>();
let service: Service;
let child: string;
beforeAll(async () => {
  // Each connection sets its modes as it is opened: so the ones that the server has are found.
  const pragma = Database.prototype.pragma;
  jest.spyOn(Database.prototype, 'pragma').mockImplementation(function (this: Database.Database, ...asked) {
    connections.add(this);
    return pragma.apply(this, asked);
  });
  service = await Service.startedAt('2026-01-12T09:00:00.000Z');
  child = (await register()).written.id;
}, 60_000);
afterEach(() => void grow('', () => EVERYTHING));
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
const readTheLine = () => service.as(senOfficer).get(`/children/${child}/line`);
const registered = async () => (await service.recorded()).filter(({ type }) => type === 'ChildRegistered').length;
/** A page of the file takes some. */
const untilNotAvailable = (act: () => Promise<Answer>) =>
  askedUntil('the disk to be full', act, ({ status }) => status >= 500, { everyMs: 0 });
async function room() {
  const answer = await service.server.app.inject('/health/ready');
  const { checks } = answer.json<{ checks: Record<string, string> }>();
  return [answer.statusCode, checks['room on the disk']];
}

it.each([
  ['events', register],
  ['keys', register],
  ['operations', readTheLine],
])(
  'a disk too full for the %s is told as that by the engine itself, and all goes on when there is room',
  async (...of) => {
    const [file, act] = of;
    await service.drained();
    expect(await room()).toEqual([200, 'up']);
    expect(full(file)).toBeGreaterThan(0);
    const answer = await untilNotAvailable(act);
    expect(answer.told).toBe('503 disk-full');
    expect([answer.problem.title, answer.headers['retry-after']]).toEqual([
      expect.stringMatching(/disk .* is full/),
      '60',
    ]);
    expect(await room()).toEqual([503, 'down']);
    const before = await registered();
    expect((await act()).told).toBe('503 disk-full');
    expect(await registered()).toBe(before);
    expect(await room()).toEqual([503, 'down']);
    grow(file, () => EVERYTHING);
    expect((await room())[1]).toBe('up');
    expect((await act()).status).toBeLessThan(300);
    await service.drained();
    expect(await room()).toEqual([200, 'up']);
  },
);
