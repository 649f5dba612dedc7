import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { EventStore, TypedEvent } from '#platform/event-sourcing';
import type { Operations } from '#platform/operations';
import type { Instant } from '#platform/time';
import { Answer, BellRang, catalogue, Desk, openOperations, openStore, ring } from './desk.fixtures.ts';
import { ProcessRunner } from './process-runner.ts';
import { StatefulProcess, step, type MomentCame } from './stateful-process.ts';

type Heard = Readonly<{ rings: number; chaseAt: Instant | null }>;

/** Answers every second ring at a door; a ring that stays alone is answered when its moment has come. */
class AnswerEverySecondRing extends StatefulProcess<Heard, typeof BellRang> {
  override readonly name = 'answer-every-second-ring';
  override readonly startsAt = 'the-beginning';
  override readonly onFailure = 'parks';
  override readonly reactsTo = [BellRang];
  override readonly version: number = 1;
  override readonly initial: Heard = { rings: 0, chaseAt: null };
  override subjectOf = () => 'the-door';
  override decide(state: Heard, happened: TypedEvent<typeof BellRang> | MomentCame) {
    if (happened.type === 'MomentCame') return [step(Answer, { number: 100 + state.rings })];
    return state.rings % 2 === 1 ? [step(Answer, { number: happened.data.number })] : [];
  }
  override evolve(state: Heard, happened: TypedEvent<typeof BellRang> | MomentCame): Heard {
    if (happened.type === 'MomentCame') return { ...state, chaseAt: null };
    const rings = state.rings + 1;
    return { rings, chaseAt: rings % 2 === 1 ? '2026-02-03T10:00:00.000Z' : null };
  }
  override wakeAt = ({ chaseAt }: Heard) => chaseAt;
}

describe('A process that remembers', () => {
  let store: EventStore;
  let operations: Operations;
  let now: Instant;
  let runner: ProcessRunner;
  const start = (desk: Desk, process = new AnswerEverySecondRing()) => {
    const progress = { reached: async () => undefined };
    const world = {
      store,
      catalogue,
      clock: { now: () => now },
      progress,
      gateway: desk,
      memory: operations.processes,
    };
    runner = new ProcessRunner([process], world, () => undefined);
    runner.start();
  };
  const passed = async () => runner.hasPassed((await store.head())!);
  const remembered = async () => operations.processes.stateOf('answer-every-second-ring', 'the-door');

  beforeEach(async () => {
    now = '2026-02-03T09:00:00.000Z';
    store = await openStore();
    operations = await openOperations();
  });
  afterEach(async () => {
    await runner.stop();
    await store.close();
    await operations.close();
  });

  it('decides by what it remembers, also after a restart', async () => {
    const desk = new Desk();
    start(desk);
    await ring(store, 1, 2, 3);
    await passed();
    await runner.stop();
    start(desk);
    await ring(store, 4);
    await passed();
    expect(desk.numbers).toEqual([2, 4]);
  });

  it('stops also while it has not come to the head, and goes on from there', async () => {
    const began = Promise.withResolvers<undefined>();
    const goesOn = Promise.withResolvers<undefined>();
    class BusyDesk extends Desk {
      override async send(...args: Parameters<Desk['send']>) {
        began.resolve(undefined);
        await goesOn.promise;
        return super.send(...args);
      }
    }
    const desk = new BusyDesk();
    await ring(store, 1, 2, 3, 4);
    start(desk);
    await began.promise;
    const stopped = runner.stop();
    goesOn.resolve(undefined);
    await stopped;
    expect(desk.numbers).toEqual([2]);
    start(desk);
    await passed();
    expect(desk.numbers).toEqual([2, 4]);
  });

  it('is told of its moment once, when it has come, and after what was recorded before', async () => {
    const desk = new Desk();
    start(desk);
    await ring(store, 1);
    await passed();
    expect(desk.numbers).toEqual([]);
    now = '2026-02-03T10:00:00.000Z';
    await passed();
    await passed();
    expect(desk.numbers).toEqual([101]);
    expect(await remembered()).toMatchObject({ state: '{"chaseAt":null,"rings":1}', wakeAt: null });
  });

  it('parks a moment that fails; let go, it is passed over', async () => {
    const desk = new Desk(({ number }) => {
      if (number > 100) throw new RangeError('no');
    });
    start(desk);
    await ring(store, 1);
    now = '2026-02-03T10:00:00.000Z';
    await passed();
    const [parked] = await operations.processes.parkedOf('answer-every-second-ring');
    expect(parked).toMatchObject({ subject: 'the-door', event: null, code: 'range-error' });
    const letGo = { kind: 'let-go', process: 'answer-every-second-ring', reason: 'done-by-hand' } as const;
    await operations.processes.request({ ...letGo, cause: parked!.cause });
    await runner.attend();
    await ring(store, 2);
    await passed();
    expect(desk.numbers).toEqual([101, 2]);
  });

  it('takes over what an earlier version remembered, and parks where it cannot', async () => {
    start(new Desk());
    await ring(store, 1);
    await passed();
    await runner.stop();
    class Newer extends AnswerEverySecondRing {
      override readonly version = 2;
      override readonly upgrades = { 1: (old: Heard): Heard => ({ ...old, rings: old.rings + 10 }) };
    }
    const desk = new Desk();
    start(desk, new Newer());
    await ring(store, 2);
    await passed();
    expect(await remembered()).toMatchObject({ version: 2, state: expect.stringContaining('"rings":12') });
    await runner.stop();
    class Newest extends Newer {
      override readonly version = 3 as never;
    }
    start(desk, new Newest());
    await ring(store, 3);
    await passed();
    expect(await operations.processes.parkedOf('answer-every-second-ring')).toMatchObject([{ code: 'type-error' }]);
  });
});
