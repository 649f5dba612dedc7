import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

export type ProvidersPeople = Readonly<Record<string, Readonly<Record<string, unknown>>>>;
/** As a client is registered with a provider. */
export type RegisteredClient = Readonly<Record<string, unknown>>;

/** A real provider in a process of its own. */
export class ProviderProcess {
  readonly issuer: string;
  readonly #people: ProvidersPeople;
  readonly #client: RegisteredClient;
  #process: ChildProcess | null;

  private constructor(issuer: string, process: ChildProcess, people: ProvidersPeople, client: RegisteredClient) {
    this.issuer = issuer;
    this.#process = process;
    this.#people = people;
    this.#client = client;
  }

  static async start(people: ProvidersPeople, client: RegisteredClient): Promise<ProviderProcess> {
    const { issuer, process } = await started(0, people, client);
    return new ProviderProcess(issuer, process, people, client);
  }

  /** Nobody listens at its address any more. */
  async goAway(): Promise<void> {
    if (!this.#process) return;
    const gone = once(this.#process, 'exit');
    this.#process.kill('SIGKILL');
    this.#process = null;
    await gone;
  }

  /** At the same address, and knowing nothing of who was signed in. */
  async comeBack(): Promise<void> {
    this.#process = (await started(Number(new URL(this.issuer).port), this.#people, this.#client)).process;
  }
}

async function started(port: number, people: ProvidersPeople, client: RegisteredClient) {
  const told = JSON.stringify({ port, people, client });
  const child = spawn(process.execPath, ['test/sign-in/provider.mjs', told], { stdio: ['ignore', 'pipe', 'ignore'] });
  for await (const line of createInterface({ input: child.stdout }))
    if (line.startsWith('http')) return { issuer: line, process: child };
  throw new Error('The provider ended before it listened.');
}
