import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RecordedEvent } from '#platform/event-sourcing';
import { ownDataFolder } from '#platform/data-folder';
import type { DevelopmentPerson } from '#platform/identity';
import { generateMasterKeyFile, loadMasterKey } from '#platform/keys';
import type { Job } from '#platform/operations';
import { PinoLog } from '#platform/telemetry';
import type { Instant } from '#platform/time';
import type { ServerTraces } from '#platform/traces';
import { LotsFromConfiguration } from '../../apps/server/src/lots/lots-from-configuration.ts';
import type { EnginePlace } from '../../apps/server/src/configuration/engine-rules.ts';
import { dataFiles } from '../../apps/server/src/composition/data-files.ts';
import { catalogue } from '../../apps/server/src/composition/all-contexts.ts';
import { readConfiguration } from '../../apps/server/src/configuration/configuration.ts';
import { drained } from '../../apps/server/src/drained.ts';
import { identityOf } from '../../apps/server/src/identity-of.ts';
import { startServer, type WholeServer } from '../../apps/server/src/start-server.ts';
import { Caller } from './caller.ts';
import { askedUntil, HandClock } from '#contract/time';
import { heldToDescription } from './hold-to-description.ts';

/** As long as one that asks at leisure waits. */
const OFTEN = { everyMs: 10, times: 5_000 };
const isReady = (health: string): boolean => (JSON.parse(health) as { status: string }).status === 'up';

/** The whole service in this process, on a folder of its own, at a time that the test sets. */
export class Service {
  readonly folder: string;
  readonly clock: HandClock;
  readonly #masterKeyFile: string;
  readonly #callers = new Map<string, Caller>();
  #running: WholeServer | null = null;

  /** Where its events are, if not in its folder. */
  eventStore: EnginePlace | null = null;
  /** Where all else is, if not in its folder. */
  database: EnginePlace | null = null;
  traces: ServerTraces | undefined;

  private constructor(folder: string, at: Instant, masterKeyFile: string) {
    this.folder = folder;
    this.clock = new HandClock(at);
    this.#masterKeyFile = masterKeyFile;
  }

  static async startedAt(
    at: Instant,
    eventStore: EnginePlace | null = null,
    database: EnginePlace | null = null,
  ): Promise<Service> {
    const folder = mkdtempSync(join(tmpdir(), 'service-'));
    await generateMasterKeyFile(dataFiles(folder).masterKey);
    const service = new Service(folder, at, dataFiles(folder).masterKey);
    [service.eventStore, service.database] = [eventStore, database];
    await service.start();
    return service;
  }

  /** Takes over a data folder that another server has left. */
  static async over(folder: string, at: Instant, masterKeyFile = dataFiles(folder).masterKey): Promise<Service> {
    const service = new Service(folder, at, masterKeyFile);
    await service.start();
    return service;
  }

  get server(): WholeServer {
    if (!this.#running) throw new Error('The service is down.');
    return this.#running;
  }

  /** One caller a person, who reads what they have written. */
  as = (person: DevelopmentPerson): Caller => {
    const known = this.#callers.get(person.id) ?? new Caller(person, () => this.server);
    this.#callers.set(person.id, known);
    return known;
  };

  async start(): Promise<void> {
    const running = await startServer({
      folder: ownDataFolder(this.folder),
      ...{ eventStore: this.eventStore, database: this.database },
      traces: this.traces,
      masterKey: await loadMasterKey(this.#masterKeyFile),
      lots: LotsFromConfiguration.read('config/agreements', 'config/demo/providers-on-lots.json'),
      clock: this.clock,
      log: new PinoLog('silent'),
      identity: await identityOf(readConfiguration({ DATA_DIR: this.folder }), this.clock),
    });
    this.#running = { ...running, app: heldToDescription(running.app) };
    // Of an engine even the views of nothing take a while to be built.
    const health = async () => (await running.app.inject({ url: '/health/ready' })).body;
    if (this.eventStore) await askedUntil('the service to be ready', health, isReady, OFTEN);
  }

  async stop(): Promise<void> {
    const running = this.server;
    this.#running = null;
    await running.close();
  }

  async restart(): Promise<void> {
    await this.stop();
    await this.start();
  }

  /** Processes and views have dealt with everything recorded, deadlines passed by now included. */
  drained = (): Promise<void> => drained(this.server);

  /** Then it is `moment`, and what fell due meanwhile has happened. */
  async at(moment: Instant): Promise<void> {
    await this.drained();
    this.clock.set(moment);
    await this.drained();
  }

  /** Of longer work that was asked for, what came of it. */
  async endedJob(id: string): Promise<Job> {
    const job = () => this.server.stores.operations.jobs.find(id);
    return askedUntil(`job ${id} to end`, job, (found): found is Job => Boolean(found?.endedAt), OFTEN);
  }

  /** Everything recorded, in order. */
  async recorded(): Promise<readonly RecordedEvent[]> {
    const events: RecordedEvent[] = [];
    for await (const event of this.server.stores.events.readAll(null)) events.push(catalogue.decode(event));
    return events;
  }

  async end(): Promise<void> {
    if (this.#running) await this.stop();
    rmSync(this.folder, { recursive: true });
  }
}
