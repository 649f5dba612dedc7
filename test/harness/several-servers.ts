import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { LoopbackEngine } from '#contract/event-sourcing';
import { LoopbackMongo } from '#contract/mongo-engine';
import { askedUntil, HandClock } from '#contract/time';
import type { DevelopmentPerson } from '#platform/identity';
import { generateMasterKeyFile, loadMasterKey } from '#platform/keys';
import { PinoLog } from '#platform/telemetry';
import type { Instant } from '#platform/time';
import { views } from '../../apps/server/src/composition/all-contexts.ts';
import type { Role } from '../../apps/server/src/composition/roles.ts';
import { processStandings, viewStandings } from '../../apps/server/src/composition/standings.ts';
import { readConfiguration } from '../../apps/server/src/configuration/configuration.ts';
import { identityOf } from '../../apps/server/src/identity-of.ts';
import { LotsFromConfiguration } from '../../apps/server/src/lots/lots-from-configuration.ts';
import { startProjector } from '../../apps/server/src/start-projector.ts';
import { startRole, type RunningServer } from '../../apps/server/src/start-server.ts';
import { operatorOf, type Told } from '../ops/operator.ts';
import { Caller } from './caller.ts';

jest.setTimeout(120_000);

const placeOf = ({ url }: Readonly<{ url: string }>) => ({ url, credentialsFile: null, caFile: null });

/** Servers of one service in this process, each with connections of its own to one engine and one database. */
export class SeveralServers {
  readonly clock: HandClock;
  readonly engine: LoopbackEngine;
  readonly database: LoopbackMongo;
  readonly #folder = mkdtempSync(join(tmpdir(), 'several-'));
  readonly #running = new Set<Readonly<{ close: () => Promise<void> }>>();
  #api: RunningServer | undefined;

  private constructor(at: Instant, engine: LoopbackEngine, database: LoopbackMongo) {
    this.clock = new HandClock(at);
    [this.engine, this.database] = [engine, database];
  }

  static async at(at: Instant): Promise<SeveralServers> {
    const servers = new SeveralServers(at, await LoopbackEngine.started(), await LoopbackMongo.started());
    await generateMasterKeyFile(servers.#file('master-key'));
    return servers;
  }

  async start(role: Exclude<Role, 'projector'>): Promise<RunningServer> {
    const server = await startRole({
      ...{ role, ...this.#watched, ...this.#placed, folder: { path: this.#file('none'), release: () => undefined } },
      masterKey: await loadMasterKey(this.#file('master-key')),
      lots: LotsFromConfiguration.read('config/agreements', 'config/demo/providers-on-lots.json'),
      identity: await identityOf(
        { ...readConfiguration({ DATA_DIR: this.#folder }), signInKeyFile: this.#file('sign-in-key') },
        this.clock,
      ),
    });
    this.#running.add(server);
    if (role === 'api') this.#api = server;
    return server;
  }

  async startProjector() {
    const projector = await startProjector({ ...this.#watched, ...this.#placed, mode: 'demo' });
    this.#running.add(projector);
    return projector;
  }

  /** A person who asks the API that was started last. */
  as = (person: DevelopmentPerson): Caller => new Caller(person, () => this.#api!);

  /** Views and processes have dealt with everything, by what is stored. */
  drained = async (): Promise<void> => {
    const { stores } = this.#api!;
    const whoIsBehind = async () => {
      const source = { events: stores.events, now: this.clock.now() };
      const all = [
        ...(await viewStandings(stores.views, views, source)),
        ...(await processStandings(stores.operations, source)),
      ];
      return all.filter(({ behind }) => behind?.events !== 0 || behind.orMore);
    };
    const isNobody = (behind: readonly unknown[]) => behind.length === 0;
    await askedUntil('nobody to be behind', whoIsBehind, isNobody, { everyMs: 20, times: 4_000 });
  };

  async stop(server: Readonly<{ close: () => Promise<void> }>): Promise<void> {
    this.#running.delete(server);
    await server.close();
  }

  /** As a kill looks to everybody else: it says nothing any more, and gives nothing back. */
  async die(server: Readonly<{ stores: Readonly<{ close: () => Promise<void> }>; close: () => Promise<void> }>) {
    this.#running.delete(server);
    await server.stores.close();
    return () => server.close().catch(() => undefined);
  }

  /** An operator with a folder of their own. */
  operator = (...words: readonly string[]): Promise<Told> =>
    operatorOf(this.#folder, { EVENTSTORE_URL: this.engine.url, MONGODB_URL: this.database.url })(...words);

  async end(): Promise<void> {
    for (const server of this.#running) await server.close();
    this.engine.kill();
    await this.database.stop();
    rmSync(this.#folder, { recursive: true });
  }

  get #watched() {
    return { clock: this.clock, log: new PinoLog('silent') };
  }

  get #placed() {
    return { dataFolder: this.#file('none'), eventStore: placeOf(this.engine), database: placeOf(this.database) };
  }

  #file = (name: string): string => join(this.#folder, name);
}
