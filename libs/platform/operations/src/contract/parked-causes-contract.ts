import { expect, it } from '@jest/globals';
import { NotACode, type Operations, type ParkedCause } from '../index.ts';
import type { HandClock } from '#contract/time';

const cause = (number: number, over: Partial<ParkedCause> = {}): ParkedCause => ({
  ...{ subject: 'child-amy', cause: `event-${number}`, event: { stream: 'child-amy', revision: number }, code: null },
  ...over,
});
const IN = 'close-window';

export function parkedCausesContract(servers: () => readonly [Operations, Operations], clock: HandClock): void {
  it('keeps causes in order, and counts the failures of each', async () => {
    const [here, there] = servers();
    const first = clock.at;
    await here.processes.park(IN, cause(1, { code: 'rule-gap' }));
    await here.processes.park(IN, cause(2));
    clock.at = '2026-02-03T11:00:00.000Z';
    await there.processes.park(IN, cause(1, { code: 'type-error' }));
    await there.processes.park(IN, { subject: 'a/1', cause: 'a/1', event: null, code: 'rule-gap' });
    await there.processes.park('another', cause(3));
    expect(await here.processes.parkedOf(IN)).toEqual([
      { ...cause(1, { code: 'type-error' }), tries: 2, since: first },
      { ...cause(2), tries: 0, since: first },
      { subject: 'a/1', cause: 'a/1', event: null, code: 'rule-gap', tries: 1, since: clock.at },
    ]);
  });

  it('forgets what was dealt with, and remembers what was let go, why and when', async () => {
    const [here, there] = servers();
    for (const number of [1, 2, 3]) await here.processes.park(IN, cause(number, { code: 'rule-gap' }));
    await there.processes.unpark(IN, 'event-1');
    await there.processes.letGo(IN, 'event-2', 'done-by-hand');
    await there.processes.letGo(IN, 'event-2', 'done-by-hand');
    await there.processes.letGo(IN, 'never-parked', 'done-by-hand');
    expect((await here.processes.parkedOf(IN)).map((parked) => parked.cause)).toEqual(['event-3']);
    const letGo = { cause: 'event-2', code: 'rule-gap', reason: 'done-by-hand', at: clock.at };
    expect(await here.processes.letGoOf(IN)).toEqual([letGo]);
    expect(await here.processes.letGoOf('another')).toEqual([]);
  });

  it('hands requests on, once each, until they are answered', async () => {
    const [here, there] = servers();
    const retry = { kind: 'retry', process: IN } as const;
    const letGo = { kind: 'let-go', process: IN, cause: 'event-1', reason: 'done-by-hand' } as const;
    for (const request of [retry, letGo, retry]) await here.processes.request(request);
    const waiting = await there.processes.requests();
    expect(waiting).toMatchObject([retry, letGo]);
    await here.processes.request(letGo);
    for (const each of waiting) await there.processes.answered(each);
    const [again, ...others] = await here.processes.requests();
    expect([again, others]).toMatchObject([letGo, []]);
    await here.processes.answered(again!);
    expect(await there.processes.requests()).toEqual([]);
  });

  it('refuses a reason or a code in words', async () => {
    const { processes } = servers()[0];
    await expect(processes.park(IN, cause(1, { code: 'Amy Smith has left' }))).rejects.toThrow(NotACode);
    await expect(processes.letGo(IN, 'event-1', 'Amy Smith has left')).rejects.toThrow(NotACode);
    expect(await processes.parkedOf(IN)).toEqual([]);
  });
}
