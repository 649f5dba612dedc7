import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { derivedId, Refusal, type EventStore } from '#platform/event-sourcing';
import { KeyEnded } from '#platform/keys';
import type { Operations } from '#platform/operations';
import { askedUntil } from '#contract/time';
import { AnswerTheBell, catalogue, Desk, openOperations, openStore, ring } from './desk.fixtures.ts';
import { EventProcessRunner } from './event-process-runner.ts';
import type { StateTold } from './changes-of-state.ts';
import { forgetful } from './reactor.ts';

describe('A process that reacts to events', () => {
  let store: EventStore;
  let operations: Operations;
  let stop: AbortController;
  const told: StateTold[] = [];
  const runs: Promise<void>[] = [];
  const run = (desk: Desk, process = new AnswerTheBell(), on = store) => {
    const world = { store: on, catalogue, gateway: desk, memory: operations.processes };
    const runner = new EventProcessRunner(forgetful(process), world, (_, each) => told.push(each));
    runs.push(runner.run(stop.signal));
    return runner;
  };
  const halt = async () => {
    stop.abort();
    await Promise.all(runs.splice(0));
    stop = new AbortController();
  };

  beforeEach(async () => {
    stop = new AbortController();
    told.length = 0;
    store = await openStore();
    operations = await openOperations();
  });
  afterEach(async () => {
    await halt();
    await store.close();
    await operations.close();
  });

  it('sends once for each event, in order, and goes on from its checkpoint after a restart', async () => {
    await ring(store, 1, 2, 3);
    const before = new Desk();
    await run(before).hasPassed((await store.head())!);
    await halt();
    await ring(store, 4);
    const after = new Desk();
    run(after);
    await after.hasSent(1);
    expect([before.numbers, after.numbers]).toEqual([[1, 2, 3], [4]]);
  });

  it('sends the same command again when it stopped between sending and keeping its checkpoint', async () => {
    await ring(store, 1);
    const crash = new Desk(() => stop.abort());
    const memory = new Proxy(operations.processes, {
      get: (kept, name) =>
        name === 'keepCheckpoint'
          ? () => new Promise(() => undefined)
          : (Reflect.get(kept, name) as () => void).bind(kept),
    });
    const world = { store, catalogue, gateway: crash, memory };
    void new EventProcessRunner(forgetful(new AnswerTheBell()), world, () => undefined).run(stop.signal);
    await crash.hasSent(1);
    stop = new AbortController();
    const again = new Desk();
    run(again);
    await again.hasSent(1);
    expect(again.sent[0]!.sender).toEqual(crash.sent[0]!.sender);
    expect(again.sent[0]!.sender.commandId).toBe(derivedId('answer-the-bell', derivedId('bell', 1), 'Answer', ''));
  });

  it.each([
    [new Refusal('nobody-in', 'Nobody is in.'), 'nobody-in'],
    [new KeyEnded('a-key'), 'personal-data-destroyed'],
  ])('records as final what no later try can change, and goes on: %s', async (final, reason) => {
    await ring(store, 1, 2);
    const desk = new Desk(({ number }) => {
      if (number === 1) throw final;
    });
    await run(desk).hasPassed((await store.head())!);
    expect(desk.numbers).toEqual([1, 2]);
    const [refusal] = await operations.processes.refusalsOf('answer-the-bell');
    expect(refusal).toMatchObject({ cause: derivedId('bell', 1), reason });
  });

  it('tries a passing error again, holding back nobody else', async () => {
    await ring(store, 1, 2);
    let failures = 0;
    const failing = new Desk(() => {
      if (failures++ < 2) throw new Error('the line was busy');
    });
    const well = new Desk();
    run(failing);
    await run(well, new AnswerTheBell('answer-at-once')).hasPassed((await store.head())!);
    await failing.hasSent(4);
    expect(failing.numbers).toEqual([1, 1, 1, 2]);
    expect(told).toEqual([
      { kind: 'fails', error: expect.objectContaining({ message: 'the line was busy' }), tries: 1 },
      { kind: 'works' },
    ]);
    expect(well.numbers).toEqual([1, 2]);
  });

  it('says of what it parks that it did, and not that it works again', async () => {
    await ring(store, 1, 2);
    const desk = new Desk(({ number }) => {
      if (number === 1) throw new Error('the line is dead');
    });
    await run(desk, new AnswerTheBell('answer-others')).hasPassed((await store.head())!);
    expect(desk.numbers).toEqual([1, 1, 1, 2]);
    expect(told.map(({ kind }) => kind)).toEqual(['fails', 'parked']);
  });

  it('carries its checkpoint by the event’s id into a store that was restored or copied', async () => {
    await ring(store, 1, 2);
    await run(new Desk()).hasPassed((await store.head())!);
    await halt();
    const copy = await openStore();
    await ring(copy, 1, 2, 3);
    const after = new Desk();
    await run(after, undefined, copy).hasPassed((await copy.head())!);
    await halt();
    await copy.close();
    expect(after.numbers).toEqual([3]);
  });

  it('refuses to go on over a store that lacks what it has dealt with', async () => {
    await ring(store, 1, 2);
    await run(new Desk()).hasPassed((await store.head())!);
    await halt();
    const older = await openStore();
    await ring(older, 1);
    const desk = new Desk();
    run(desk, undefined, older);
    const count = () => told.length;
    await askedUntil('the runner to say so', count, (now) => now > 0, { everyMs: 1, times: 40_000 });
    await halt();
    await older.close();
    expect(told[0]).toMatchObject({ error: { name: 'CheckpointAhead' } });
    expect(desk.sent).toEqual([]);
  });
});
