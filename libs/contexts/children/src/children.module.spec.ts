import { randomBytes, createSecretKey } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Module, type INestApplicationContext, type Provider } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Catalogue, derivedId, EventStore, type Actor, type Position } from '#platform/event-sourcing';
import { AccessLog, BodyDigest, Gateway, GatewayModule, ViewProgress, type Access } from '#platform/gateway';
import { documentKey, recordKey, Sealer } from '#platform/privacy';
import { Projector, ReadModels, ViewWaiter } from '#platform/read-models';
import { Log, PinoLog } from '#platform/telemetry';
import { Clock, SystemClock } from '#platform/time';
import { Transactions } from '#platform/transactions';
import { SqliteEventStore } from '#sqlite/event-sourcing';
import { SqliteKeys } from '#sqlite/keys';
import { SqliteReadModels } from '#sqlite/read-models';
import { childEvents } from './child/child.events.ts';
import { ama } from './child/child.fixtures.ts';
import { CorrectIdentity } from './child/correct-identity/correct-identity.ts';
import { DestroyPersonalData } from './child/destroy-personal-data/destroy-personal-data.ts';
import { RegisterChild } from './child/register-child/register-child.ts';
import { ChildrenModule } from './children.module.ts';
import { AskSchoolLeavingDate } from './questions/school-leaving-date.query.ts';
import { SearchChildren } from './search-index/search-children.query.ts';
import { childRecord } from './views/child-record/child-record.ts';
import { FindChild } from './views/child-record/find-child.query.ts';

const folder = mkdtempSync(join(tmpdir(), 'children-'));
const looked: Access[] = [];
const actor: Actor = { id: 'o1', role: 'sen-officer', team: 'sen', organisation: 'council', onBehalfOf: null };
const sen = { actor, correlationId: 'c' };
const exclusions = { ...sen, actor: { ...actor, id: 'o2', role: 'exclusions-officer', team: 'exclusions' } };
const administrator = { ...sen, actor: { ...actor, role: 'administrator', team: null } };
const answers = { ...sen, actor: { ...actor, role: 'process:answers', team: null } };
const child = { schoolUrn: 110001, owningService: 'sen', ...ama } as const;
const untouched = { givenNames: null, familyName: null, dateOfBirth: null, upn: null, address: null, contact: null };
const anyone = { name: null, dateOfBirth: null, upn: null };

describe('Children, on the embedded stores', () => {
  let app: INestApplicationContext, gateway: Gateway, keys: SqliteKeys, close: () => Promise<void>;

  beforeAll(async () => {
    keys = await SqliteKeys.open(join(folder, 'keys.sqlite'), createSecretKey(randomBytes(32)));
    const events = await SqliteEventStore.open(join(folder, 'events.sqlite'));
    const views = SqliteReadModels.open(join(folder, 'views.sqlite'));
    const sealer = new Sealer(keys);
    const catalogue = new Catalogue(childEvents);
    const clock = new SystemClock();
    const transactions = new Transactions(
      ...([events, catalogue] as const),
      ({ document, about, ...part }) =>
        sealer.seal({ ...part, key: document ? documentKey(about.childId!, part) : recordKey(about.childId!) }),
      clock,
    );
    const waiter = new ViewWaiter(views, events.storeId, [childRecord.collection]);
    const { signal } = new AbortController();
    const seams: Provider[] = [
      { provide: Clock, useValue: clock },
      { provide: BodyDigest, useValue: { of: (body: string) => derivedId(body) } },
      {
        provide: ViewProgress,
        useValue: { waitFor: (names: string[], at: Position) => waiter.waitFor(names, at, signal) },
      },
      { provide: AccessLog, useValue: { record: async (access: Access) => void looked.push(access) } },
    ];
    const ports = [
      ...[
        { provide: Catalogue, useValue: catalogue },
        { provide: EventStore, useValue: events },
        { provide: Sealer, useValue: sealer },
        { provide: ReadModels, useValue: views },
        { provide: Transactions, useValue: transactions },
        { provide: Log, useValue: new PinoLog('silent') },
      ],
    ];
    @Module({ providers: ports, exports: ports.map(({ provide }) => provide) })
    class Ports {}
    @Module({ imports: [{ module: Ports, global: true }, GatewayModule.forRoot({ seams }), ChildrenModule] })
    class Root {}

    const projector = new Projector({
      ...{ events, store: views, views: [childRecord] },
      decode: (event) => catalogue.decode(event),
    });
    await projector.start();
    app = await NestFactory.createApplicationContext(Root, { logger: false, abortOnError: false });
    gateway = app.get(Gateway);
    close = async () => {
      await app.close();
      await projector.stop();
      await views.close();
      await events.close();
      await keys.close();
    };
  });
  afterAll(async () => {
    await close();
    rmSync(folder, { recursive: true });
  });

  const register = (commandId: string, data: Partial<RegisterChild['data']> = {}, sender: object = sen) =>
    gateway.send(RegisterChild, { ...child, ...data }, { ...sen, ...sender, commandId: derivedId(commandId) });
  const refusedFor = (reason: string) => expect.objectContaining({ reason });

  it('registers a UPN once, however many ask at once, and answers a repeat with its first self', async () => {
    const upn = 'U931400025001';
    const all = await Promise.allSettled([1, 2, 3, 4].map((n) => register(`once-${n}`, { upn })));
    const [first] = all.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    expect(all.filter(({ status }) => status === 'rejected')).toEqual(
      Array(3).fill(expect.objectContaining({ reason: refusedFor('upn-already-registered') })),
    );
    expect(await register('once-1', { upn })).toMatchObject({ id: first!.id, repeated: true });
  });

  it('says whose UPN it is to the service that holds the record alone', async () => {
    const { id } = await register('held');
    await expect(register('held-again')).rejects.toThrow(id);
    await expect(register('held-again', {}, exclusions)).rejects.toThrow(
      /^A child with this UPN is already registered.$/,
    );
  });

  it('opens a record with its corrections, and asks another service why', async () => {
    const { id: childId } = await register('found', { upn: null });
    const { position } = await gateway.send(
      CorrectIdentity,
      { childId, ...untouched, familyName: 'Sample', reason: 'passport seen' },
      sen,
    );
    const after = { after: position! };
    expect(await gateway.ask(FindChild, { childId }, { ...sen, ...after })).toMatchObject({
      identity: { givenNames: 'Ama', familyName: 'Sample', upn: null },
      revision: 1,
    });
    await expect(gateway.ask(FindChild, { childId }, { ...exclusions, ...after })).rejects.toThrow(
      /outside your service/,
    );
    await gateway.ask(FindChild, { childId }, { ...exclusions, ...after, reason: 'sibling' });
    expect(looked.slice(-3)).toMatchObject([
      { action: 'FindChild', outcome: 'opened', children: [childId] },
      { action: 'FindChild', outcome: 'refused', children: [childId] },
      { action: 'FindChild', outcome: 'opened', reason: 'sibling' },
    ]);
  });

  it('is searched by what was just written, and keeps names from another service', async () => {
    const { id, position } = await register('searched', { upn: null, familyName: 'Quillfeather' });
    const quill = { ...anyone, name: 'quill' };
    const search = (sender: typeof sen) => gateway.ask(SearchChildren, quill, { ...sender, after: position! });
    const found = { childId: id, schoolUrn: 110001, owningService: 'sen' };
    expect((await search(sen)).children).toMatchObject([{ ...found, identity: { familyName: 'Quillfeather' } }]);
    expect((await search(exclusions)).children).toEqual([{ ...found, identity: null }]);
  });

  it('tells the school leaving date, and the event that the date of birth came from', async () => {
    const { id: childId, position, events } = await register('leaving', { upn: null, dateOfBirth: '2009-06-28' });
    expect(await gateway.ask(AskSchoolLeavingDate, { childId }, { ...answers, after: position! })).toEqual({
      date: '2025-06-27',
      sourceEventId: events[0]!.id,
    });
  });

  it('finds nothing of a child whose personal data was destroyed, and opens none of it', async () => {
    const { id: childId } = await register('destroyed', { upn: null, familyName: 'Nightingale' });
    const { position } = await gateway.send(
      DestroyPersonalData,
      { childId, reason: 'right-to-erasure' },
      administrator,
    );
    const after = { after: position! };
    const nightingale = { ...anyone, name: 'nightingale' };
    expect(await gateway.ask(SearchChildren, nightingale, { ...sen, ...after })).toEqual({ children: [] });
    await keys.endKeysOf(childId);
    expect(await gateway.ask(FindChild, { childId }, { ...sen, ...after })).toMatchObject({
      identity: null,
      destroyed: { reason: 'right-to-erasure' },
    });
    expect(await gateway.ask(AskSchoolLeavingDate, { childId }, { ...answers, ...after })).toBeNull();
  });
});
