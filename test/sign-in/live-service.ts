import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { ownDataFolder } from '#platform/data-folder';
import type { Council } from '../../apps/server/src/configuration/council-file.ts';
import { IssuerClient, MachineTokens, signInTerms } from '#platform/identity';
import { generateMasterKeyFile, loadMasterKey } from '#platform/keys';
import { PinoLog } from '#platform/telemetry';
import { addMilliseconds, Clock, SystemClock, type Instant } from '#platform/time';
import { dataFiles } from '../../apps/server/src/composition/data-files.ts';
import { LotsFromConfiguration } from '../../apps/server/src/lots/lots-from-configuration.ts';
import { startServer, type WholeServer } from '../../apps/server/src/start-server.ts';

export const SECRET = 'a-secret-that-is-long-enough';

/** A port that is kept until the service listens at it: a provider is told before where people come back to. */
async function heldPort(): Promise<Server> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return server;
}

/** Goes as the provider’s does, who says when each of its tokens was made, however long the machine takes; and may be put on. */
class ClockPutOn extends Clock {
  readonly #real = new SystemClock();
  #by = 0;

  override now = (): Instant => addMilliseconds(this.#real.now(), this.#by);

  putOn(minutes: number): void {
    this.#by += minutes * 60_000;
  }
}

/** The whole service in live mode, in this process, listening, at the time that the test puts its clock on to. */
export class LiveService {
  readonly address: string;
  readonly clock = new ClockPutOn();
  readonly #folder = mkdtempSync(join(tmpdir(), 'live-'));
  readonly #held: Server;
  readonly #port: number;
  readonly #logged: string[] = [];
  #server: WholeServer | null = null;

  private constructor(held: Server) {
    this.#held = held;
    this.#port = (held.address() as AddressInfo).port;
    this.address = `http://127.0.0.1:${this.#port}`;
  }

  static async at(): Promise<LiveService> {
    return new LiveService(await heldPort());
  }

  /** As a council registers this service with its provider. */
  client = (code: string) => ({
    ...{ client_id: 'throughline', client_secret: SECRET },
    redirect_uris: [`${this.address}/sign-in/${code}/answer`],
    post_logout_redirect_uris: [`${this.address}/signed-out`],
    backchannel_logout_uri: `${this.address}/sign-in/${code}/signed-out-there`,
  });

  get server(): WholeServer {
    return this.#server!;
  }

  get logged(): string {
    return this.#logged.join('');
  }

  /** @param people as SIGN_IN_FILE has them, but for how each client is called */
  async start(people: readonly object[], machines: readonly object[] = [], council?: Council): Promise<void> {
    const { masterKey } = dataFiles(this.#folder);
    await generateMasterKeyFile(masterKey);
    const terms = signInTerms.parse({ people: people.map((each) => ({ clientId: 'throughline', ...each })), machines });
    const log = new PinoLog(
      'debug',
      new Writable({ write: (line, _, done) => (this.#logged.push(String(line)), done()) }),
    );
    this.#server = await startServer({
      folder: ownDataFolder(this.#folder),
      masterKey: await loadMasterKey(masterKey),
      lots: LotsFromConfiguration.read('config/agreements', 'config/demo/providers-on-lots.json'),
      ...{ clock: this.clock, log, ...(council && { council }) },
      identity: {
        ...{ mode: 'live', verifier: new MachineTokens(terms.machines, this.clock) },
        people: {
          clients: terms.people.map((each) => new IssuerClient({ ...each, clientSecret: SECRET }, this.clock)),
          ...{ publicUrl: this.address, limits: { idleMinutes: 30, hours: 10 } },
        },
      },
    });
    await new Promise((closed) => this.#held.close(closed));
    await this.#server.listen('127.0.0.1', this.#port);
  }

  /** Every byte that lies in the data folder. */
  stored = (): string =>
    readdirSync(this.#folder)
      .map((name) => readFileSync(join(this.#folder, name), 'latin1'))
      .join('');

  /** So much later. */
  after(minutes: number): void {
    this.clock.putOn(minutes);
  }

  async end(): Promise<void> {
    await this.#server?.close();
    rmSync(this.#folder, { recursive: true });
  }
}
