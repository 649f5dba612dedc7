import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { EventStore } from '#platform/event-sourcing';
import type { Operations } from '#platform/operations';
import { askedUntil } from '#contract/time';
import { AnswerTheBell, catalogue, Desk, openOperations, openStore, ring } from './desk.fixtures.ts';
import { EventProcessRunner } from './event-process-runner.ts';
import type { StartInHistory } from './process.ts';
import { forgetful } from './reactor.ts';

describe('A process that runs for the first time', () => {
  let store: EventStore;
  let operations: Operations;
  beforeEach(async () => {
    store = await openStore();
    operations = await openOperations();
  });
  afterEach(async () => {
    await store.close();
    await operations.close();
  });
  /** Runs until everything recorded has been passed. */
  const run = async (startsAt: StartInHistory) => {
    const desk = new Desk();
    const stop = new AbortController();
    const process = forgetful(new AnswerTheBell('answer-the-bell', { startsAt }));
    const world = { store, catalogue, gateway: desk, memory: operations.processes };
    const runner = new EventProcessRunner(process, world, () => undefined);
    const running = runner.run(stop.signal);
    const head = await store.head();
    if (head) await runner.hasPassed(head);
    // An empty history is begun when that is written down.
    const begun = () => operations.processes.placeOf('answer-the-bell');
    await askedUntil('the process to begin', begun, Boolean, { everyMs: 5, times: 8_000 });
    stop.abort();
    await running;
    return desk.numbers;
  };

  it.each([
    ['the-beginning', [1, 2]],
    ['its-first-start', []],
    [{ recordedFrom: '2026-01-12T09:00:00.000Z' }, [1, 2]],
    [{ recordedFrom: '2026-01-12T09:00:00.001Z' }, []],
  ] as const)('and declares %j leaves alone what was before that, and nothing after it', async (startsAt, before) => {
    await ring(store, 1, 2);
    expect(await run(startsAt)).toEqual(before);
    await ring(store, 3);
    expect(await run(startsAt)).toEqual([3]);
  });

  it('over an empty history misses nothing that is recorded while it is down', async () => {
    expect(await run('its-first-start')).toEqual([]);
    await ring(store, 1);
    expect(await run('its-first-start')).toEqual([1]);
  });
});
