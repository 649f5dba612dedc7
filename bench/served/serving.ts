import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { HeldLoop } from './watched-loop.ts';

type Told = Readonly<{ address?: string }> & Partial<Used>;

/** Time of all cores up to now, what of it went into loading the code, the memory that it holds, and how its loop was held. */
export type Used = Readonly<{ cpuMs: number; loadedMs: number; rssMiB: number }> & HeldLoop;

/** A server in a process of its own, so that its time is not that of whoever sends. */
export class Serving {
  readonly address: string;
  readonly #process: ChildProcess;

  private constructor(process: ChildProcess, address: string) {
    this.#process = process;
    this.address = address;
  }

  /** @param script beside this file @param args for it */
  static async start(script: string, ...args: readonly string[]): Promise<Serving> {
    const child = fork(`${import.meta.dirname}/${script}`, args, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    const { address } = await said(child);
    return new Serving(child, address!);
  }

  /** Time of all cores that the server took up to now, once it has dealt with everything it recorded. */
  async cpuMs(): Promise<number> {
    return (await this.used()).cpuMs;
  }

  async used(): Promise<Used> {
    return (await this.#ask('cpu')) as Used;
  }

  /** Measures the longest delay of its loop from now on. */
  async watch(): Promise<Used> {
    return (await this.#ask('watch')) as Used;
  }

  /** It is this moment there, or with null the real time. */
  async setClock(moment: string | null): Promise<void> {
    await this.#ask(moment === null ? 'release' : `set ${moment}`);
  }

  async stop(): Promise<void> {
    const exit = once(this.#process, 'exit');
    this.#process.send('stop');
    await exit;
  }

  async #ask(what: string): Promise<Told> {
    this.#process.send(what);
    return said(this.#process);
  }
}

/** Rejects when the server ends before it has said something. */
async function said(child: ChildProcess): Promise<Told> {
  const listening = new AbortController();
  const { signal } = listening;
  const end = once(child, 'exit', { signal }).then(([code]) => {
    throw new Error(`The server ended with ${String(code)}.`);
  });
  end.catch(() => undefined);
  try {
    const [told] = (await Promise.race([once(child, 'message', { signal }), end])) as [Told];
    return told;
  } finally {
    listening.abort();
  }
}
