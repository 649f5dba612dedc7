import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { verifyHistory, type RecordedEvent } from '#platform/event-sourcing';
import { SystemClock } from '#platform/time';
import { views } from '../../apps/server/src/composition/all-contexts.ts';
import { foldedFromZero, stored } from '../harness/fold-from-zero.ts';
import { Service } from '../harness/service.ts';
import { BuiltServer, ensureBuilt } from './built-server.ts';
import { takeCase } from './case-work.ts';
import { Ledger } from './ledger.ts';
import { seeded } from './seeded.ts';

const SEED = 20_251_124;
const KILLS = 20;
const OFFICERS = 8;
const TEN_MINUTES = 600_000;

describe(`The built server, killed ${KILLS} times under load (seed ${SEED})`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'killed-'));
  const random = seeded(SEED);
  let ledger: Ledger;
  let living: BuiltServer | null = null;
  let service: Service | null = null;
  let events: readonly RecordedEvent[];
  let exitCode: number;

  /** Whoever asks while no server lives waits for the next one. */
  let next = Promise.withResolvers<BuiltServer>();
  let left = 0;
  let enough = Promise.withResolvers<null>();

  /** Lives until so many commands were acknowledged, then is killed with the other officers' in its hands. */
  async function oneLife(acknowledgements: number): Promise<void> {
    const server = (living = await BuiltServer.start(folder));
    left = acknowledgements;
    enough = Promise.withResolvers();
    next.resolve(server);
    if (acknowledgements > 0) await enough.promise;
    next = Promise.withResolvers();
    ledger.serve(next.promise);
    await server.kill();
  }

  beforeAll(async () => {
    ensureBuilt();
    ledger = new Ledger(next.promise, () => --left === 0 && enough.resolve(null));
    await oneLife(0);

    let atWork = true;
    const officers = Promise.all(
      Array.from({ length: OFFICERS }, async (_, officer) => {
        for (let nth = officer; atWork; nth += OFFICERS) await takeCase(ledger, nth);
      }),
    );
    for (let kill = 1; kill < KILLS; kill++)
      await Promise.race([officers, oneLife(random(6) === 0 ? 0 : 1 + random(40))]);
    atWork = false;
    const last = (living = await BuiltServer.start(folder));
    next.resolve(last);
    await officers;
    exitCode = await last.stop();

    service = await Service.over(folder, new SystemClock().now());
    await service.drained();
    events = await service.recorded();
    const counted = { kills: KILLS, commands: ledger.entries.length, lost: ledger.lost, events: events.length };
    mkdirSync('reports', { recursive: true });
    writeFileSync('reports/kills.json', JSON.stringify(counted));
  }, TEN_MINUTES);
  afterAll(async () => {
    await living?.kill();
    await service?.end();
  });

  it('stops cleanly in the end, with every command acknowledged', () => {
    expect(exitCode).toBe(0);
    expect(ledger.entries.filter(({ answer }) => answer === null)).toEqual([]);
    expect(ledger.lost).toBeGreaterThan(0);
  });

  it('has every acknowledged command exactly once, those sent again included', () => {
    const byCommand = Map.groupBy(events, ({ metadata }) => metadata.commandId);
    for (const { commandId, answer } of ledger.entries)
      expect(byCommand.get(commandId)?.map(({ id, type }) => ({ id, type }))).toEqual(answer!.events);
    expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
  });

  it('has nothing else of these children but what processes wrote, each reaction once', () => {
    const sent = new Set(ledger.entries.map(({ commandId }) => commandId));
    const children = new Set(ledger.entries.map(({ answer }) => answer!.id));
    const others = events.filter(
      ({ about, metadata }) => children.has(about.childId!) && !sent.has(metadata.commandId),
    );
    const awards = events.filter(({ type, about }) => type === 'ReferralAwarded' && children.has(about.childId!));
    expect(others.map(({ type, data }) => [type, data['awardEventId']])).toEqual(
      expect.arrayContaining(awards.map(({ id }) => ['PlacementProposed', id])),
    );
    expect(others).toHaveLength(awards.length);
  });

  it.each(views.map((view) => [view.collection.view, view] as const))(
    'shows %s as folded from zero',
    async (_, view) => {
      expect(await stored(view, service!.server.stores.views)).toEqual(foldedFromZero(view, events));
    },
  );

  it('has a sound chain in every stream', async () => {
    const history = await verifyHistory(service!.server.stores.events);
    expect(history).toMatchObject({ events: events.length, bad: [] });
  });
});
