import { setTimeout } from 'node:timers/promises';
import type { Call, Clients } from './clients.ts';

export type Loaded = Readonly<{ operations: number; wallMs: number; p99: number }>;

export const percentile = (times: readonly number[], share: number): number =>
  times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))]!;

async function one(clients: Clients, call: Call, times: number[]): Promise<void> {
  const { status, text, ms } = await clients.call(call);
  if (status >= 300) throw new Error(`${call.path} was answered ${status}: ${text}`);
  times.push(ms);
}

/** So many clients, each of which sends its next as soon as it has its answer. */
export async function inTurn(clients: Clients, many: number, calls: readonly Call[]): Promise<Loaded> {
  const left = [...calls];
  const times: number[] = [];
  const started = performance.now();
  await Promise.all(
    Array.from({ length: many }, async () => {
      for (let call = left.shift(); call; call = left.shift()) await one(clients, call, times);
    }),
  );
  return { operations: calls.length, wallMs: performance.now() - started, p99: percentile(times, 0.99) };
}

/** They come when they come, so many a second on average: whoever waits holds nobody else back. */
export async function atRandom(clients: Clients, perSecond: number, calls: readonly Call[]): Promise<Loaded> {
  const times: number[] = [];
  const started = performance.now();
  let due = started;
  const sent: Promise<void>[] = [];
  for (const call of calls) {
    due += (-Math.log(1 - Math.random()) * 1000) / perSecond;
    const wait = due - performance.now();
    if (wait > 1) await setTimeout(wait);
    sent.push(one(clients, call, times));
  }
  await Promise.all(sent);
  return { operations: calls.length, wallMs: performance.now() - started, p99: percentile(times, 0.99) };
}
