import { expect, it } from '@jest/globals';
import { canonical, positionOf } from '#platform/event-sourcing';
import type { Instant } from '#platform/time';
import { NotACode, type Operations } from '../index.ts';

const at = (sequence: number) => ({
  position: positionOf('11111111-1111-4111-8111-111111111111', sequence),
  eventId: `event-${sequence}`,
});
const state = (subject: string, rings: number, wakeAt: Instant | null = null) => ({
  ...{ subject, version: 1, state: canonical({ rings, since: '2026-02-03' }), wakeAt },
});
const IN = 'chase-an-answer';

export function processStatesContract(servers: () => readonly [Operations, Operations]): void {
  it('keeps what a process remembers of each subject, with its checkpoint or not at all', async () => {
    const [here, there] = servers();
    expect(await here.processes.stateOf(IN, 'desk-1')).toBeNull();
    await here.processes.keepCheckpoint(IN, at(5), state('desk-1', 1));
    await here.processes.keepState(IN, state('desk-2', 4));
    await here.processes.keepState('another', state('desk-1', 9));
    await expect(there.processes.keepCheckpoint(IN, at(4), state('desk-1', 7))).rejects.toThrow('go back');
    expect(await there.processes.stateOf(IN, 'desk-1')).toEqual(state('desk-1', 1));
    await there.processes.park(IN, { subject: 'desk-1', cause: 'event-6', event: null, code: 'rule-gap' });
    await there.processes.unpark(IN, 'event-6', state('desk-1', 2));
    expect(await here.processes.stateOf(IN, 'desk-1')).toEqual(state('desk-1', 2));
    expect(await here.processes.parkedOf(IN)).toEqual([]);
  });

  it('says whose moment has come, the earliest first', async () => {
    const [here] = servers();
    const [ten, eleven, noon] = [10, 11, 12].map((hour): Instant => `2026-02-03T${hour}:00:00.000Z`);
    for (const each of [state('c', 1, noon), state('b', 1, ten), state('a', 1, eleven), state('d', 1)])
      await here.processes.keepState(IN, each);
    const due = async (limit = 10) =>
      (await here.processes.statesDue(IN, eleven!, limit)).map(({ subject }) => subject);
    expect(await due()).toEqual(['b', 'a']);
    expect(await due(1)).toEqual(['b']);
    await here.processes.keepState(IN, state('b', 2));
    expect(await due()).toEqual(['a']);
    expect(await here.processes.statesDue('another', noon!, 10)).toEqual([]);
  });

  it('refuses a state that holds words, however deep', async () => {
    const { processes } = servers()[0];
    const words = { ...state('desk-1', 1), state: canonical({ seen: [{ by: 'Amy Smith' }] }) };
    await expect(processes.keepState(IN, words)).rejects.toThrow(NotACode);
    await expect(processes.keepCheckpoint(IN, at(1), words)).rejects.not.toThrow('Amy');
    expect(await processes.placeOf(IN)).toBeNull();
  });
}
