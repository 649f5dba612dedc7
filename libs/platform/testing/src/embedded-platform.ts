import { createSecretKey, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Module, type Provider, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { Context } from '#platform/context';
import { DueListKeeper, dueList, type DueListSources } from '#platform/deadlines';
import {
  Catalogue,
  derivedId,
  EventStore,
  type EventType,
  type PersistedEvent,
  type Position,
} from '#platform/event-sourcing';
import { GatewayModule } from '#nest/gateway';
import {
  AccessLog,
  Authority,
  BodyDigest,
  Gateway,
  Narrowings,
  RecordScopes,
  ViewProgress,
  type Access,
} from '#platform/gateway';
import { Keys } from '#platform/keys';
import { documentKey, openEach, recordKey, Sealer } from '#platform/privacy';
import { Projector, ReadModels, ViewWaiter } from '#platform/read-models';
import { Log, PinoLog } from '#platform/telemetry';
import { Clock, SystemClock } from '#platform/time';
import { Transactions } from '#platform/transactions';
import { SqliteEventStore } from '#sqlite/event-sourcing';
import { SqliteKeys } from '#sqlite/keys';
import { SqliteReadModels } from '#sqlite/read-models';
import { EveryRecord, OpenDoor } from './open-door.ts';

export type EmbeddedOptions = Readonly<{
  contexts: readonly Context[];
  /** Of other contexts, which a view of theirs reads. */
  alsoEvents?: readonly EventType[];
  /** What these tests mount besides. */
  modules?: readonly Type[];
  /** Answers to the questions that the modules ask. */
  answers?: readonly Exclude<Provider, Type>[];
  clock?: Clock;
  /** What private moments are computed from, where a context has such a deadline; it does not change. */
  known?: NonNullable<DueListSources['known']>;
  /** Who may do what to whose record; where a specification is of neither, everybody may everything. */
  authority?: Authority;
  scopes?: (ports: Readonly<{ store: ReadModels; events: EventStore; waiter: ViewWaiter }>) => RecordScopes;
}>;

export type EmbeddedPlatform = Readonly<{
  gateway: Gateway;
  keys: SqliteKeys;
  /** What the gateway recorded of who looked, in order. */
  looked: readonly Access[];
  close: () => Promise<void>;
}>;

/**
 * Contexts at work behind the gateway, on the embedded stores in a folder of their own. Where they fail to start nothing
 * stays open, so that the specification ends and says why.
 */
export async function start(options: EmbeddedOptions): Promise<EmbeddedPlatform> {
  const opened: (() => unknown)[] = [];
  const close = async () => {
    for (const each of opened.splice(0).reverse()) await each();
  };
  try {
    return { ...(await begin(options, opened)), close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** @param opened takes what closes each thing that was opened, the first opened first */
async function begin(
  { contexts, ...options }: EmbeddedOptions,
  opened: (() => unknown)[],
): Promise<Omit<EmbeddedPlatform, 'close'>> {
  const { alsoEvents = [], modules = [], answers = [], clock = new SystemClock() } = options;
  const views = contexts.flatMap((context) => context.views);
  const folder = mkdtempSync(join(tmpdir(), 'embedded-'));
  opened.push(() => rmSync(folder, { recursive: true }));
  const keys = await SqliteKeys.open(join(folder, 'keys.sqlite'), createSecretKey(randomBytes(32)));
  opened.push(() => keys.close());
  const events = await SqliteEventStore.open(join(folder, 'events.sqlite'));
  opened.push(() => events.close());
  const store = await SqliteReadModels.open(join(folder, 'views.sqlite'));
  opened.push(() => store.close());
  const catalogue = new Catalogue(...contexts.map((context) => context.events), alsoEvents);
  const sealer = new Sealer(keys, catalogue.upcastPart);
  const deadlines = contexts.flatMap((context) => context.deadlines);
  const collections = [...views.map(({ collection }) => collection), dueList];
  const waiter = new ViewWaiter(store, events.storeId, collections);
  const looked: Access[] = [];
  const never = new AbortController().signal;
  const seams = [
    { provide: Clock, useValue: clock },
    { provide: BodyDigest, useValue: { of: (body: string) => derivedId(body) } },
    {
      provide: ViewProgress,
      useValue: { waitFor: (names: string[], at: Position) => waiter.waitFor(names, at, never) },
    },
    { provide: Authority, useValue: options.authority ?? new OpenDoor() },
    { provide: RecordScopes, useValue: options.scopes?.({ store, events, waiter }) ?? new EveryRecord() },
    { provide: Narrowings, useValue: { of: async () => ({}) } },
    { provide: AccessLog, useValue: { record: async (access: Access) => void looked.push(access) } },
  ];
  const sealing: ConstructorParameters<typeof Transactions>[2] = {
    seal: ({ document, subject, ...part }) =>
      sealer.seal({ ...part, key: document ? documentKey(subject, part) : recordKey(subject) }),
    open: (parts) => openEach(sealer, parts),
  };
  const ports = [
    { provide: Clock, useValue: clock },
    { provide: Catalogue, useValue: catalogue },
    { provide: EventStore, useValue: events },
    { provide: Keys, useValue: keys },
    { provide: Sealer, useValue: sealer },
    { provide: ReadModels, useValue: store },
    { provide: Transactions, useValue: new Transactions(events, catalogue, sealing, clock) },
    { provide: Log, useValue: new PinoLog('silent') },
    ...answers,
  ];

  @Module({ providers: ports, exports: ports.map(({ provide }) => provide) })
  class Ports {}
  @Module({
    imports: [
      { module: Ports, global: true },
      GatewayModule.forRoot({ seams }),
      ...contexts.map(({ module }) => module),
      ...modules,
    ],
  })
  class Root {}

  const projector = new Projector({ events, store, views, decode: (event) => catalogue.decode(event) });
  opened.push(() => projector.stop());
  await projector.start();
  const app = await NestFactory.createApplicationContext(Root, { logger: false, abortOnError: false });
  opened.push(() => app.close());
  const reached = (names: readonly string[], at: Position) => waiter.waitFor(names, at, never);
  const decode = (event: PersistedEvent) => catalogue.decode(event);
  const keeping = {
    ...{ events, store, deadlines, sealer, decode, reached, lawVersion: 'today', report: () => undefined },
    ...(options.known && { known: options.known, changesChild: () => false }),
  };
  const stop = new AbortController();
  const kept = new DueListKeeper(keeping).run(stop.signal);
  opened.push(() => {
    stop.abort();
    return kept;
  });
  return { gateway: app.get(Gateway), keys, looked };
}
