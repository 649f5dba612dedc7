import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { derivedId, Refusal, StoreUnavailable, type EventStore, type Position } from '#platform/event-sourcing';
import type { Operations } from '#platform/operations';
import type { Instant } from '#platform/time';
import { ClockProcessRunner } from './clock-process-runner.ts';
import { Answer, Desk, openOperations, openStore, ring } from './desk.fixtures.ts';
import type { ProcessLog } from './changes-of-state.ts';
import { ClockProcess, type DueItem, type SendStep, type StartInHistory } from './process.ts';

type Alarm = DueItem & Readonly<{ number: number }>;

class RingWhenDue extends ClockProcess<Alarm> {
  override readonly name = 'ring-when-due';
  override readonly views = ['alarms'];
  override readonly startsAt: StartInHistory;
  override readonly onFailure = 'parks';
  alarms: readonly Alarm[];
  constructor(alarms: readonly Alarm[], startsAt: StartInHistory = 'the-beginning') {
    super();
    this.startsAt = startsAt;
    this.alarms = alarms;
  }
  override async due(now: Instant) {
    return this.alarms.filter(({ dueAt }) => dueAt <= now);
  }
  override async fire({ number }: Alarm, send: SendStep) {
    await send(Answer, { number });
  }
}

const alarm = (number: number, dueAt: Instant): Alarm => ({ id: `alarm-${number}`, dueAt, number });

describe('A process that fires deadlines', () => {
  let store: EventStore;
  let operations: Operations;
  let now: Instant;
  const asked: Position[] = [];
  const { signal } = new AbortController();

  const runner = (process: RingWhenDue, desk: Desk, log: ProcessLog = () => undefined) => {
    const progress = { reached: async (_: readonly string[], position: Position) => void asked.push(position) };
    const world = { store, clock: { now: () => now }, progress, gateway: desk, memory: operations.processes };
    return new ClockProcessRunner(process, world, log);
  };
  beforeEach(async () => {
    asked.length = 0;
    now = '2026-03-30T16:00:00.000Z';
    store = await openStore();
    operations = await openOperations();
    await ring(store, 1);
  });
  afterEach(async () => {
    await store.close();
    await operations.close();
  });

  it('fires what fell due during a downtime, in due order, once its list has reached the head', async () => {
    const desk = new Desk();
    const alarms = [alarm(1, '2026-03-30T15:00:00.000Z'), alarm(2, '2026-03-30T16:00:00.000Z')];
    await runner(new RingWhenDue([...alarms, alarm(3, '2026-03-30T16:00:00.001Z')]), desk).look(signal);
    expect(desk.numbers).toEqual([1, 2]);
    expect(asked).toEqual([await store.head()]);
  });

  it('names the deadline in the command’s id, so that firing twice is one command', async () => {
    const desk = new Desk();
    const clock = runner(new RingWhenDue([alarm(1, now)]), desk);
    await Promise.all([clock.look(signal), clock.look(signal)]);
    const ids = desk.sent.map(({ sender }) => sender.commandId);
    expect(ids).toEqual(Array(2).fill(derivedId('ring-when-due', 'alarm-1', 'Answer', '')));
  });

  it('does not ask again for a deadline that was refused', async () => {
    const desk = new Desk(() => {
      throw new Refusal('not-due', 'Not yet.');
    });
    const clock = runner(new RingWhenDue([alarm(1, now)]), desk);
    await clock.look(signal);
    await clock.look(signal);
    expect(desk.sent).toHaveLength(1);
    expect(await operations.processes.refusalsOf('ring-when-due')).toHaveLength(1);
  });

  it('says once that it fails, however often it tries, and once that it works again', async () => {
    const [stop, told] = [new AbortController(), [] as unknown[]];
    let failures = 0;
    const desk = new Desk(() => {
      if (failures++ < 2) throw new StoreUnavailable('the disk is full');
    });
    const clock = runner(new RingWhenDue([alarm(1, now)]), desk, (_, each) => {
      told.push(each);
      if (each.kind === 'works') stop.abort();
    });
    await clock.run(stop.signal);
    expect([desk.sent.length, told]).toEqual([
      3,
      [{ kind: 'fails', error: expect.any(StoreUnavailable), tries: 1 }, { kind: 'works' }],
    ]);
  });

  it('fires the rest, and what failed again, after a passing error', async () => {
    let failures = 0;
    const desk = new Desk(({ number }) => {
      if (number === 1 && failures++ === 0) throw new Error('the line was busy');
    });
    const clock = runner(new RingWhenDue([alarm(1, now), alarm(2, now)]), desk);
    await expect(clock.look(signal)).rejects.toThrow('busy');
    await clock.look(signal);
    expect(desk.numbers).toEqual([1, 1, 2]);
  });

  it('parks a deadline that keeps failing, and fires the others; it is fired when asked for again', async () => {
    const broken = new Set([1]);
    const desk = new Desk(({ number }) => {
      if (broken.has(number)) throw new RangeError('never');
    });
    const clock = runner(new RingWhenDue([alarm(1, now), alarm(2, now)]), desk);
    await clock.look(signal);
    await clock.look(signal);
    expect(desk.numbers).toEqual([1, 2, 2]);
    expect(await operations.processes.parkedOf('ring-when-due')).toMatchObject([
      { cause: 'alarm-1', code: 'range-error' },
    ]);
    broken.clear();
    await clock.retry(signal);
    expect(desk.numbers).toEqual([1, 2, 2, 1, 2]);
    expect(await operations.processes.parkedOf('ring-when-due')).toEqual([]);
  });

  it('fires a deadline no more that was let go, also after a restart', async () => {
    const desk = new Desk(() => {
      throw new RangeError('never');
    });
    const process = new RingWhenDue([alarm(1, now)]);
    const clock = runner(process, desk);
    await clock.look(signal);
    await clock.letGo('alarm-1', 'done-by-hand');
    for (const each of [clock, runner(process, desk)]) await each.retry(signal);
    expect(desk.numbers).toEqual([1]);
  });

  it('leaves alone what fell due before it first started, unless it begins at the beginning', async () => {
    const before = alarm(1, '2026-03-30T15:59:59.999Z');
    const started: Instant = (await operations.processes.begin('ring-when-due', null)).beganAt;
    now = '2099-01-01T00:00:00.000Z';
    const desk = new Desk();
    const after = alarm(2, started);
    await runner(new RingWhenDue([before, after], { recordedFrom: '2026-03-30T16:00:00.000Z' }), desk).look(signal);
    await runner(new RingWhenDue([before, after], 'its-first-start'), desk).look(signal);
    expect(desk.numbers).toEqual([2, 2]);
  });
});
