import { expect, it } from '@jest/globals';
import type { EventStore } from '#platform/event-sourcing';
import type { Instant } from '#platform/time';
import { ClockProcessRunner } from './clock-process-runner.ts';
import { Answer, Desk, openOperations, openStore, ring } from './desk.fixtures.ts';
import { ClockProcess, type DueItem, type SendStep } from './process.ts';

const LATER: Instant = '2026-03-30T17:00:00.000Z';

class RingOnce extends ClockProcess {
  override readonly name = 'ring-once';
  override readonly views = ['alarms'];
  override readonly startsAt = 'the-beginning';
  override readonly onFailure = 'parks';
  constructor(readonly asked: () => void) {
    super();
  }
  override async due(now: Instant): Promise<readonly DueItem[]> {
    this.asked();
    return now < LATER ? [] : [{ id: 'alarm-1', dueAt: LATER }];
  }
  override async fire(_: DueItem, send: SendStep) {
    await send(Answer, { number: 1 });
  }
}

it('asks what is due as soon as something is recorded, seldom while nothing is, and misses no moment', async () => {
  const [store, operations, stop] = [await openStore(), await openOperations(), new AbortController()];
  await ring(store, 1);
  let now: Instant = '2026-03-30T16:00:00.000Z';
  const seen: ('head' | 'due' | 'recorded')[] = [];
  const befalls: Readonly<Record<number, () => Promise<void>>> = {
    40: () => ring(store, 2).then(() => void seen.push('recorded')),
    80: async () => void (now = LATER),
  };
  const head = async () => {
    seen.push('head');
    await befalls[seen.length]?.();
    return store.head();
  };
  const watched = new Proxy(store, { get: (kept, name) => (name === 'head' ? head : bound(kept, name)) });
  const desk = new Desk(() => stop.abort());
  const progress = { reached: async () => undefined };
  const world = { store: watched, clock: { now: () => now }, progress, gateway: desk, memory: operations.processes };
  const process = new RingOnce(() => seen.push('due'));
  await new ClockProcessRunner(process, world, () => undefined, 1).run(stop.signal);
  const recorded = seen.indexOf('recorded');
  expect(seen.slice(recorded + 1, recorded + 3)).toEqual(['head', 'due']);
  expect(seen.filter((each) => each === 'due').length).toBeLessThan(seen.length / 4);
  expect(desk.numbers).toEqual([1]);
  await store.close();
  await operations.close();
});

function bound(kept: EventStore, name: string | symbol): unknown {
  const found: unknown = Reflect.get(kept, name, kept);
  return typeof found === 'function' ? found.bind(kept) : found;
}
