import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { LoopbackEngine } from '#contract/event-sourcing';
import { generateMasterKeyFile, loadMasterKey } from '#platform/keys';
import { PinoLog } from '#platform/telemetry';
import { SystemClock } from '#platform/time';
import { askedUntil } from '#contract/time';
import { EngineSet } from '../../apps/server/src/composition/engine-set.ts';
import { openStores } from '../../apps/server/src/composition/open-stores.ts';
import { startFault } from '../../apps/server/src/start-fault.ts';
import { paperwork } from '../harness/paperwork.ts';
import { Service } from '../harness/service.ts';
import { administrator, senOfficer } from '../harness/the-people.ts';
import { olderEngine } from './older-engine.ts';

const AT = '2026-01-12T09:00:00.000Z';
let engine: LoopbackEngine;
let service: Service;
let childId: string;

const placeAt = ({ url }: LoopbackEngine) => ({ url, credentialsFile: null, caFile: null });

beforeEach(async () => {
  engine = await LoopbackEngine.started();
  service = await Service.startedAt(AT, placeAt(engine));
  childId = (await service.as(senOfficer).post('/children', paperwork.child)).written.id;
  await service.drained();
});
afterEach(async () => {
  await service.end();
  engine.kill();
});

const destroyed = () =>
  service.as(administrator).post(`/children/${childId}/personal-data-destruction`, { reason: 'right-to-erasure' });

/** What the person who starts it is told; 'started' where it starts. */
const told = (start: () => Promise<unknown> = () => service.start()): Promise<string> =>
  start().then(
    () => 'started',
    (error: unknown) => startFault(error, {}),
  );

const written = (type: string, data: object, metadata: object) => ({
  ...{ id: randomUUID(), type, contentType: 'application/json' },
  ...{ data: Buffer.from(JSON.stringify(data)), metadata: Buffer.from(JSON.stringify(metadata)) },
});

describe('A start is refused, and says what to do,', () => {
  it('where the engine is older than the files', async () => {
    await service.stop();
    const older = await olderEngine(engine, -1);
    service.eventStore = placeAt(older);
    expect(await told()).toMatch(/The engine is older than the files: .*\nPut the engine back as it was/s);
    older.kill();
    service.eventStore = placeAt(engine);
    expect(await told()).toBe('started');
  });

  it.each([
    ['an empty one', async () => LoopbackEngine.started(), 'it holds no store of Throughline'],
    [
      'one with the store of another folder',
      async () => {
        const other = await LoopbackEngine.started();
        const theirs = await Service.startedAt(AT, placeAt(other));
        await theirs.end();
        return other;
      },
      'Its files belong to another event store than the one that EVENTSTORE_URL names',
    ],
  ])('where the address is that of another engine: %s', async (_, another, words) => {
    await service.stop();
    const other = await another();
    service.eventStore = placeAt(other);
    expect(await told()).toContain(words);
    other.kill();
  });

  it('where another folder has the engine already', async () => {
    expect(await told(() => Service.startedAt(AT, placeAt(engine)))).toContain(
      'it holds the store of another DATA_DIR',
    );
  });

  it('where a demonstration is in it, and the service is live', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'live-'));
    const key = join(folder, '..', `key-${randomUUID()}`);
    await generateMasterKeyFile(key);
    const masterKey = await loadMasterKey(key);
    const given = { masterKey, clock: new SystemClock(), log: new PinoLog('silent'), mode: 'live' };
    const said = await told(() => openStores(new EngineSet(folder, placeAt(engine)), given));
    expect(said).toContain('EVENTSTORE_URL holds a demonstration: MODE=live does not take it.');
    rmSync(folder, { recursive: true });
    rmSync(key);
  });

  it('where something else keeps its events in the engine', async () => {
    const other = await LoopbackEngine.started();
    other.log.append('ledger-1', 'no-stream', [written('LedgerOpened', {}, {})]);
    expect(await told(() => Service.startedAt(AT, placeAt(other)))).toContain(
      'it holds events of something else (stream ledger-1); give Throughline an engine of its own',
    );
    other.kill();
  });

  it('where the events are in a file, or are in an engine that is not named', async () => {
    await service.stop();
    service.eventStore = null;
    expect(await told()).toMatch(/Its events are in an engine, .*\nSet EVENTSTORE_URL/s);
    const inFiles = await Service.startedAt(AT);
    await inFiles.stop();
    inFiles.eventStore = placeAt(engine);
    expect(await told(() => inFiles.start())).toMatch(/Its events are in events.sqlite, .*copy-events engine/s);
    await inFiles.end();
  });
});

describe('An event that this version cannot read', () => {
  const readiness = async () => {
    const { statusCode, body } = await service.server.app.inject({ url: '/health/ready' });
    return { status: statusCode, checks: (JSON.parse(body) as { checks: object }).checks };
  };

  it('of something else stops every view before it while the service runs, and the next start', async () => {
    engine.log.append('ledger-1', 'no-stream', [written('LedgerOpened', {}, {})]);
    engine.reads.appended();
    const { checks } = await askedUntil(
      'an event of something else to be seen',
      readiness,
      ({ status }) => status === 503,
    );
    expect(checks).toMatchObject({ 'events of this version': 'down' });
    await service.stop();
    const said = await told();
    expect(said).toContain('of type LedgerOpened, in stream ledger-1');
    expect(said).toContain('Nothing is passed over.');
  });

  it('of a later version stops the next start, and the record says so until then', async () => {
    const { data, metadata, type } = engine.log.records.at(-1)!;
    const envelope = JSON.parse(Buffer.from(metadata).toString()) as object;
    const later = written(type, JSON.parse(Buffer.from(data).toString()) as object, { ...envelope, schemaVersion: 99 });
    engine.log.append(`child-${childId}`, 0, [later]);
    engine.reads.appended();
    const { status, text } = await destroyed();
    expect([status, text]).toEqual([503, expect.stringContaining('event-unreadable')]);
    await service.stop();
    expect(await told()).toMatch(/was written in version 99, .*start that one/s);
  });
});

it('A clock that is an hour behind records nothing before what it rests on', async () => {
  service.clock.set('2026-01-12T08:00:00.000Z');
  const { status, text } = await destroyed();
  expect([status, text]).toEqual([503, expect.stringContaining('clock-behind')]);
});
