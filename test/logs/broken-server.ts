import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { Breakage } from './server-to-break.ts';

const RUN = ['--conditions=source', '--import', './scripts/typescript.mjs', '--disable-warning=ExperimentalWarning'];

/** The server in a process of its own, and every byte that it ever wrote to its terminal. */
export class BrokenServer {
  readonly #child: ChildProcess;
  readonly #written: Buffer[] = [];
  readonly #ended: Promise<unknown[]>;
  address = '';
  metricsAddress = '';

  private constructor(folder: string) {
    this.#child = spawn(process.execPath, [...RUN, 'test/logs/server-to-break.ts', folder], {
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    for (const stream of [this.#child.stdout!, this.#child.stderr!])
      stream.on('data', (bytes: Buffer) => this.#written.push(bytes));
    this.#ended = once(this.#child, 'close');
  }

  static async on(folder: string): Promise<BrokenServer> {
    const server = new BrokenServer(folder);
    Object.assign(server, await server.#answer<{ address: string; metricsAddress: string }>());
    return server;
  }

  get written(): Buffer {
    return Buffer.concat(this.#written);
  }

  /** Resolves once the next call of it is going to fail. */
  async breaks(what: Breakage['what'], words: string): Promise<void> {
    const answered = this.#answer<object>();
    this.#child.send({ what, words } satisfies Breakage);
    await answered;
  }

  /** @returns its exit code, once it ended and all that it wrote is here */
  async ended(): Promise<unknown> {
    const [code] = await this.#ended;
    return code;
  }

  kill(): void {
    this.#child.kill('SIGKILL');
  }

  async #answer<T>(): Promise<T> {
    const ended = this.#ended.then(() => {
      throw new Error(`The server ended: ${this.written.toString()}`);
    });
    ended.catch(() => undefined);
    const [message] = (await Promise.race([once(this.#child, 'message'), ended])) as [T];
    return message;
  }
}
