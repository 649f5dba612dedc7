/**
 * A writer in a process of its own, run from its source: `append-process.ts <opener as JSON> contend <stream> <count>`
 * or `… flood <stream prefix>`. Writes one JSON text a line.
 */
import { randomUUID } from 'node:crypto';
import { writeSync } from 'node:fs';
import type { EventStore, ExpectedRevision, StorableEvent } from '../port/event-store.ts';
import { WrongExpectedRevision } from '../port/store-errors.ts';
import type { Opener } from './store-under-test.ts';

export type Contended = Readonly<{ successes: number; conflicts: number }>;
/** An append asked for, or acknowledged: then with its revision. */
export type FloodLine = Readonly<{
  stream: string;
  expected: ExpectedRevision;
  events: readonly StorableEvent[];
  revision?: number;
}>;

/** Straight to the descriptor: what was acknowledged must have been said when the process is killed a moment later. */
const say = (line: Contended | FloodLine | 'ready'): number => writeSync(1, `${JSON.stringify(line)}\n`);

const anEvent = (): StorableEvent => ({ id: randomUUID(), type: 'NoteTaken', data: '{}', metadata: '{}' });

async function contend(store: EventStore, stream: string, count: number): Promise<void> {
  say('ready');
  for await (const _ of process.stdin); // until the parent closes it, when all its writers are ready
  let [successes, conflicts] = [0, 0];
  let head: ExpectedRevision = 'no-stream';
  while (successes < count) {
    const next: number = head === 'no-stream' ? 0 : head + 1;
    head = (await store.readStream(stream, next)).at(-1)?.revision ?? head;
    try {
      head = (await store.append(stream, head, [anEvent()])).revision;
      successes += 1;
    } catch (error) {
      if (!(error instanceof WrongExpectedRevision)) throw error;
      conflicts += 1;
    }
  }
  say({ successes, conflicts });
}

/** Appends of one to three events to a stream until the process is killed. */
async function flood(store: EventStore, stream: string): Promise<never> {
  for (let expected: ExpectedRevision = 'no-stream', turn = 0; ; turn += 1) {
    const events = Array.from({ length: 1 + (turn % 3) }, anEvent);
    say({ stream, expected, events });
    const { revision }: { revision: number } = await store.append(stream, expected, events);
    say({ stream, expected, events, revision });
    expected = revision;
  }
}

const [opener, mode, stream, count] = process.argv.slice(2) as [string, string, string, string];
const { module, exported, location, options } = JSON.parse(opener) as Opener;
const adapters = (await import(module)) as Record<string, { open: (...at: [string, object?]) => Promise<EventStore> }>;
const store = await adapters[exported]!.open(location, options);
if (mode === 'contend') {
  await contend(store, stream, Number(count));
  await store.close();
} else {
  await Promise.all([1, 2, 3, 4].map((writer) => flood(store, `${stream}-${writer}`)));
}
