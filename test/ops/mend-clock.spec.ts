import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LoopbackEngine } from '#contract/event-sourcing';
import { LoopbackMongo } from '#contract/mongo-engine';
import { addMilliseconds, SystemClock, type Instant } from '#platform/time';
import { paperwork } from '../harness/paperwork.ts';
import { Service } from '../harness/service.ts';
import { senOfficer } from '../harness/the-people.ts';
import { foldedViews, shownViews } from './every-view.ts';
import { operatorOf } from './operator.ts';

const [BEFORE, AFTER]: readonly Instant[] = ['2026-01-12T09:00:00.000Z', '2026-01-12T10:00:00.000Z'];
/** Still to come, whenever this is run. */
const AHEAD = addMilliseconds(new SystemClock().now(), 90 * 24 * 3_600_000);

type Place = Readonly<{ url: string; stop: () => Promise<void> }>;
const engine = async (): Promise<Place> => {
  const started = await LoopbackEngine.started();
  return { url: started.url, stop: async () => started.kill() };
};
const database = async (): Promise<Place> => {
  const started = await LoopbackMongo.started();
  return { url: started.url, stop: () => started.stop() };
};

describe.each([
  ['files', async () => []],
  ['an engine and files', async () => [await engine()]],
  ['an engine and a database', async () => [await engine(), await database()]],
])('A clock over %s', (_, stores: () => Promise<readonly Place[]>) => {
  let service: Service;
  let operator: ReturnType<typeof operatorOf>;
  let child: string;
  let ends: () => Promise<unknown>;
  beforeAll(async () => {
    const at = await stores();
    ends = () => Promise.all(at.map(({ stop }) => stop()));
    const [engine, database] = at.map(({ url }) => ({ url, credentialsFile: null, caFile: null }));
    service = await Service.startedAt(BEFORE!, engine, database);
    operator = operatorOf(service.folder, {
      ...(engine && { EVENTSTORE_URL: engine.url }),
      ...(database && { MONGODB_URL: database.url }),
    });
    service.clock.set(AHEAD);
    child = (await service.as(senOfficer).post('/children', { ...paperwork.child, upn: null })).written.id;
    await service.drained();
    service.clock.set(AFTER!);
  }, 60_000);
  afterAll(async () => {
    await service.end();
    await ends();
  });

  const corrected = async (givenNames: string) =>
    (await service.as(senOfficer).post(`/children/${child}/identity/corrections`, { givenNames, reason: 'As spelt.' }))
      .told;
  const mend = (...more: readonly string[]) => operator('mend-clock', '--by', 'op-7', ...more);

  it('that was ahead froze what can be worked with again, and is told as known when it was', async () => {
    expect(await corrected('Ama')).toBe('503 clock-behind');
    expect(await mend('--known-at', AFTER!)).toMatchObject({ code: 2, complained: expect.stringContaining('in use') });
    await service.stop();
    const ahead = { code: 1, said: expect.stringContaining(`BAD  the last event says ${AHEAD}`) };
    expect(await operator('standing')).toMatchObject(ahead);
    expect(await mend('--known-at', '2199-01-01T00:00:00.000Z')).toMatchObject({ code: 2 });
    expect(await operator('mend-clock', '--by', 'Ann Smith')).toMatchObject({ code: 2 });
    const { code, said } = await mend('--known-at', AFTER!);
    expect([code, said]).toEqual([0, expect.stringContaining('1 events of 1 records carry a time after')]);
    await service.start();
    await service.drained();
    expect(await corrected('Ama')).toBe('200');
    const recorded = await service.recorded();
    expect(recorded.map(({ recordedAt }) => recordedAt)).toEqual([AFTER, AFTER]);
    expect(recorded[0]!.metadata.recordedAt).toBe(AHEAD);
    await service.drained();
    expect(await shownViews(service)).toEqual(await foldedViews(service));
    expect((await operator('standing')).said).toContain('clock: well.');
    const verified = await operator('verify-history');
    expect([verified.code, verified.said]).toEqual([
      0,
      expect.stringContaining(`events are read as known at ${AFTER}, as op-7 said at`),
    ]);
  });

  it('of an hour behind lets nothing be recorded before what it rests on, and does no harm when it is set right', async () => {
    service.clock.set('2026-01-12T08:00:00.000Z');
    const before = await service.recorded();
    expect(await corrected('Amina')).toBe('503 clock-behind');
    expect(await service.recorded()).toEqual(before);
    service.clock.set(AFTER!);
    expect(await corrected('Amina')).toBe('200');
  });

  it('that is mended is not mended twice', async () => {
    await service.stop();
    expect((await mend('--known-at', AFTER!)).said).toContain('there is nothing to mend');
    await service.start();
    expect(await corrected('Amara')).toBe('200');
  });
});
