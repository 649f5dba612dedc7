import { existsSync, renameSync, rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LoopbackEngine } from '#contract/event-sourcing';
import type { PersistedEvent } from '#platform/event-sourcing';
import { dataFiles } from '../../apps/server/src/composition/data-files.ts';
import { paperwork } from '../harness/paperwork.ts';
import { placedChild } from '../harness/placed-child.ts';
import { Service } from '../harness/service.ts';
import { senOfficer } from '../harness/the-people.ts';
import { foldedViews, shownViews } from '../ops/every-view.ts';
import { operatorOf, type Told } from '../ops/operator.ts';
import { sentOut } from '../harness/sent-out.ts';

const AT = '2026-01-12T09:00:00.000Z';
let engine: LoopbackEngine;
let service: Service;
let before: readonly PersistedEvent[];
let referred: ReturnType<typeof paperwork.referral>;
const files = () => dataFiles(service.folder);
const inEngine = () => ({ url: engine.url, credentialsFile: null, caFile: null });
const operator = (...words: readonly string[]): Promise<Told> =>
  operatorOf(service.folder, { EVENTSTORE_URL: engine.url })(...words);

const stored = async (): Promise<readonly PersistedEvent[]> => {
  const events: PersistedEvent[] = [];
  for await (const event of service.server.stores.events.readAll(null)) events.push(event);
  return events;
};
const unplaced = (events: readonly PersistedEvent[]) => events.map(({ position: _, ...event }) => event);
const windowsClosed = async () =>
  (await service.recorded()).filter(({ type }) => type === 'ResponseWindowClosed').map(({ id }) => id);

beforeAll(async () => {
  engine = await LoopbackEngine.started();
  service = await Service.startedAt(AT);
  await placedChild(service);
  const { id } = (await service.as(senOfficer).post('/children', { ...paperwork.child, upn: null, givenNames: 'Bo' }))
    .written;
  referred = paperwork.referral(id);
  await sentOut(service.as(senOfficer), referred, { key: 'refer-once' });
  await service.drained();
  before = await stored();
});
afterAll(async () => {
  await service.end();
  engine.kill();
});

describe('A history that is moved into an engine', () => {
  it('is not moved while a server owns the folder, nor without an engine that is named', async () => {
    expect(await operator('copy-events', 'engine')).toMatchObject({
      code: 2,
      complained: expect.stringContaining('in use'),
    });
    await service.stop();
    const none = await operatorOf(service.folder)('copy-events', 'engine');
    expect(none).toMatchObject({ code: 2, complained: expect.stringContaining('EVENTSTORE_URL must name') });
  });

  it('is gone on with where it was cut off, and says how far it is', async () => {
    let left = 2;
    engine.denies = (what) => what === 'append' && left-- <= 0;
    const cut = await operator('copy-events', 'engine');
    expect(cut).toMatchObject({ code: 2, complained: expect.stringContaining('say the same again') });
    engine.denies = () => false;
    expect(existsSync(files().events)).toBe(true);
    const { code, said, complained } = await operator('copy-events', 'engine');
    expect([code, complained]).toEqual([0, '']);
    expect(said).toMatch(/^\d+ events\.\n/);
    expect(said).toContain(`Moved ${before.length} events of`);
    expect((await operator('copy-events', 'engine')).said).toBe('The events are there already.');
  });

  it('is the same there, event for event, and its chain is sound', async () => {
    service.eventStore = inEngine();
    await service.start();
    expect(unplaced(await stored()).slice(0, before.length)).toEqual(unplaced(before));
    expect(await operator('verify-history')).toMatchObject({ code: 0, said: expect.not.stringContaining('BAD') });
  });

  it('has its processes where they stood, its views as from zero, and knows what was sent before', async () => {
    await service.drained();
    expect(await shownViews(service)).toEqual(await foldedViews(service));
    const placements = (await service.recorded()).filter(({ type }) => type === 'PlacementProposed');
    expect(placements).toHaveLength(1);
    const now = (await stored()).length;
    await sentOut(service.as(senOfficer), referred, { key: 'refer-once' });
    expect(await stored()).toHaveLength(now);
    await service.at('2026-01-19T09:00:00.000Z');
    expect(await windowsClosed()).toHaveLength(3);
  });
});

describe('A history that is moved back into files', () => {
  it('is the same again, with what was recorded meanwhile, and nothing is done twice', async () => {
    const [inside, closed] = [await stored(), await windowsClosed()];
    await service.stop();
    rmSync(files().moved);
    const { code, complained, said } = await operator('copy-events', 'files');
    expect([code, complained]).toEqual([0, '']);
    expect(said).toContain(`Moved ${inside.length} events`);
    service.eventStore = null;
    await service.start();
    await service.drained();
    expect(unplaced(await stored())).toEqual(unplaced(inside));
    expect(await windowsClosed()).toEqual(closed);
    expect(await shownViews(service)).toEqual(await foldedViews(service));
    expect((await operatorOf(service.folder)('verify-history')).code).toBe(0);
  });

  it.each(['engine', 'files'] as const)(
    'is gone on with from where both hold everything, also the other way: %s',
    async (to) => {
      await service.stop();
      engine.kill();
      engine = await LoopbackEngine.started();
      expect((await operator('copy-events', 'engine')).code).toBe(0);
      // As a cut between the last two steps leaves it.
      renameSync(files().moved, files().events);
      service.eventStore = null;
      await expect(service.start()).rejects.toThrow('Its events are in an engine');
      service.eventStore = inEngine();
      await expect(service.start()).rejects.toThrow('copy-events engine');
      expect(await operator('copy-events', to)).toMatchObject({ code: 0 });
      service.eventStore = to === 'engine' ? inEngine() : null;
      await service.start();
      if (to === 'files') return;
      await service.stop();
      expect((await operator('copy-events', 'files')).code).toBe(0);
      service.eventStore = null;
      await service.start();
    },
  );
});
