import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { globSync, statSync } from 'node:fs';
import { createInterface } from 'node:readline';

const MAIN = 'dist/apps/server/src/main.js';

/** `npm test` builds before it runs; whoever runs this alone may have changed the sources since. */
export function ensureBuilt(): void {
  const built = statSync(MAIN, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const sources = globSync('{apps,libs}/**/*.{ts,njk,css}', { exclude: ['**/*.spec.ts', '**/*.fixtures.ts'] });
  if (sources.some((file) => statSync(file).mtimeMs > built))
    execFileSync('npm', ['run', '--silent', 'build'], { stdio: 'pipe' });
}

/** The server as it is shipped, in a process of its own. */
export class BuiltServer {
  readonly address: string;
  readonly #process: ChildProcess;
  readonly #exit: Promise<unknown[]>;

  private constructor(address: string, process: ChildProcess, exit: Promise<unknown[]>) {
    this.address = address;
    this.#process = process;
    this.#exit = exit;
  }

  /** Answers as soon as it listens. @throws Error it ended before */
  static async start(folder: string, environment: Readonly<Record<string, string>> = {}): Promise<BuiltServer> {
    const env = {
      ...process.env,
      PORT: '0',
      DATA_DIR: folder,
      MODE: 'demo',
      LOG_LEVEL: 'error',
      NODE_OPTIONS: '',
      REQUESTS_PER_MINUTE: '9999999',
      ...environment,
    };
    const server = spawn(process.execPath, [MAIN], { env, stdio: ['ignore', 'inherit', 'pipe'] });
    const exit = once(server, 'exit');
    const said: string[] = [];
    for await (const line of createInterface({ input: server.stderr })) {
      said.push(line);
      const address = /is at (http:\S+)/.exec(line)?.[1];
      if (!address) continue;
      server.stderr.resume();
      return new BuiltServer(address, server, exit);
    }
    throw new Error(`The server ended before it listened: ${said.join('\n')}`);
  }

  /** As a power cut would: no handler runs, nothing is flushed. */
  async kill(): Promise<void> {
    this.#process.kill('SIGKILL');
    await this.#exit;
  }

  /** Answers with the exit code. */
  async stop(): Promise<number> {
    this.#process.kill('SIGTERM');
    const [code] = await this.#exit;
    return code as number;
  }
}
