import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { derivedId, type EventStore } from '#platform/event-sourcing';
import type { Operations } from '#platform/operations';
import type { Clock } from '#platform/time';
import { AnswerTheBell, catalogue, Desk, openOperations, openStore, ring } from './desk.fixtures.ts';
import { ProcessRunner } from './process-runner.ts';

const NAME = 'answer-the-bell';
const bell = (number: number) => derivedId('bell', number);

describe('What a process cannot deal with', () => {
  let store: EventStore;
  let operations: Operations;
  let runner: ProcessRunner;
  const clock: Clock = { now: () => '2026-02-03T10:00:00.000Z' };
  const progress = { reached: async () => undefined };
  /** Bells with an even number hang on one door, so that they are one subject. */
  class ByDoor extends AnswerTheBell {
    override subjectOf({ data }: Parameters<AnswerTheBell['react']>[0]): string {
      return data.number % 2 === 0 ? 'even-door' : 'odd-door';
    }
  }
  const start = (desk: Desk, process: AnswerTheBell = new ByDoor()) => {
    const world = { store, catalogue, clock, progress, gateway: desk, memory: operations.processes };
    runner = new ProcessRunner([process], world, () => undefined);
    runner.start();
    return runner;
  };
  const fails = (broken: Set<number>, error = new RangeError('Amy Smith was born in 1850')) =>
    new Desk(({ number }) => {
      if (broken.has(number)) throw error;
    });
  const parked = async () => (await operations.processes.parkedOf(NAME)).map(({ cause, code }) => [cause, code]);
  const answered = async (desk: Desk) => {
    await runner.hasPassed((await store.head())!);
    return desk.numbers;
  };

  beforeEach(async () => {
    store = await openStore();
    operations = await openOperations();
  });
  afterEach(async () => {
    await runner.stop();
    await store.close();
    await operations.close();
  });

  it('is parked with what comes later of its subject, and stops nobody else; no word of it is kept', async () => {
    await ring(store, 1, 2, 3, 4);
    const desk = fails(new Set([2]));
    start(desk);
    expect(await answered(desk)).toEqual([1, 2, 3]);
    await ring(store, 6, 5);
    expect(await answered(desk)).toEqual([1, 2, 3, 5]);
    expect(await parked()).toEqual([
      [bell(2), 'range-error'],
      [bell(4), null],
      [bell(6), null],
    ]);
    expect(await runner.standings()).toMatchObject([{ process: NAME, state: 'running', parked: { length: 3 } }]);
  });

  it('is dealt with in order when an operator asks for it once more, as far as it goes', async () => {
    await ring(store, 2, 4, 6);
    const broken = new Set([2, 6]);
    const desk = fails(broken);
    start(desk);
    await answered(desk);
    broken.delete(2);
    await operations.processes.request({ kind: 'retry', process: NAME });
    await runner.attend();
    expect(desk.numbers).toEqual([2, 2, 4, 6]);
    expect(await parked()).toEqual([[bell(6), 'range-error']]);
    expect(await operations.processes.requests()).toEqual([]);
    await ring(store, 8);
    expect(await answered(desk)).toEqual([2, 2, 4, 6]);
  });

  it('can be let go: what waited behind it goes on', async () => {
    await ring(store, 2, 4);
    const desk = fails(new Set([2]));
    start(desk);
    await answered(desk);
    await operations.processes.request({ kind: 'let-go', process: NAME, cause: bell(2), reason: 'done-by-hand' });
    await runner.attend();
    await ring(store, 6);
    expect(await answered(desk)).toEqual([2, 4, 6]);
    expect(await parked()).toEqual([]);
    expect(await operations.processes.letGoOf(NAME)).toMatchObject([{ cause: bell(2), reason: 'done-by-hand' }]);
  });

  it('is tried again at the next start, when its code may have been mended', async () => {
    await ring(store, 2, 4);
    start(fails(new Set([2])));
    await answered(new Desk());
    await runner.stop();
    const mended = new Desk();
    start(mended);
    await mended.hasSent(2);
    expect(mended.numbers).toEqual([2, 4]);
  });

  it('holds everything when it may not be parked, until it has been dealt with', async () => {
    await ring(store, 1, 2);
    const broken = new Set([1]);
    const desk = fails(broken);
    start(desk, new AnswerTheBell(NAME, { onFailure: 'holds' }));
    await desk.hasSent(2);
    expect(await runner.standings()).toMatchObject([
      { state: 'held', position: null, parked: [{ cause: bell(1), code: 'range-error' }] },
    ]);
    await operations.processes.request({ kind: 'let-go', process: NAME, cause: bell(1), reason: 'done-by-hand' });
    await runner.attend();
    expect(await operations.processes.letGoOf(NAME)).toEqual([]);
    broken.clear();
    expect((await answered(desk)).slice(-2)).toEqual([1, 2]);
    expect(await runner.standings()).toMatchObject([{ state: 'running', parked: [] }]);
  });

  it('is tried without end, and parked never, while the whole service says “not now”', async () => {
    await ring(store, 1);
    let tries = 0;
    const unavailable = Object.assign(new Error('closed'), { name: 'StoreUnavailable' });
    const desk = new Desk(() => {
      if (++tries < 5) throw unavailable;
    });
    start(desk);
    expect(await answered(desk)).toEqual([1, 1, 1, 1, 1]);
    expect(await parked()).toEqual([]);
  });
});
