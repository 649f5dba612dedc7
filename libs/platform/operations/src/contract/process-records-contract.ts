import { expect, it } from '@jest/globals';
import { ForeignPosition, positionOf } from '#platform/event-sourcing';
import { CheckpointRefused, NotACode, type Operations, type ProcessState } from '../index.ts';
import type { HandClock } from '#contract/time';

const STORE = '11111111-1111-4111-8111-111111111111';
const RESTORED = '22222222-2222-4222-8222-222222222222';
const at = (sequence: number, store = STORE) => ({
  position: positionOf(store, sequence),
  eventId: `event-${sequence}`,
});

const PARKED = { subject: 'desk-1', cause: 'event-8', event: null, code: 'rule-gap' };

export function processRecordsContract(servers: () => readonly [Operations, Operations], clock: HandClock): void {
  it('keeps the checkpoint of each process, for every server', async () => {
    const [here, there] = servers();
    await here.processes.keepCheckpoint('close-window', at(9));
    await here.processes.keepCheckpoint('open-placement', at(3));
    await there.processes.keepCheckpoint('close-window', at(10));
    expect(await here.processes.placeOf('close-window')).toMatchObject({ checkpoint: at(10) });
    expect(await there.processes.placeOf('open-placement')).toMatchObject({ checkpoint: at(3) });
  });

  it('begins a process once, before the first event or after one', async () => {
    const [here, there] = servers();
    expect(await here.processes.placeOf('write-letter')).toBeNull();
    const begun = { checkpoint: at(7), beganAt: clock.at };
    expect(await here.processes.begin('write-letter', at(7))).toEqual(begun);
    clock.at = '2026-02-03T11:00:00.000Z';
    expect(await there.processes.begin('write-letter', at(9))).toEqual(begun);
    expect(await here.processes.begin('close-window', null)).toEqual({ checkpoint: null, beganAt: clock.at });
    expect(await there.processes.begun()).toEqual(['close-window', 'write-letter']);
    await there.processes.keepCheckpoint('close-window', at(1));
    expect(await here.processes.begin('close-window', null)).toEqual({ checkpoint: at(1), beganAt: clock.at });
  });

  it('keeps what many processes ask for in one turn; one that is refused leaves the others', async () => {
    const [here] = servers();
    await here.processes.keepCheckpoint('close-window', at(10));
    const kept = ['a', 'b', 'close-window', 'c'].map((name, n) => here.processes.keepCheckpoint(name, at(n)));
    const outcomes = await Promise.allSettled(kept);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
    expect(await here.processes.placeOf('c')).toMatchObject({ checkpoint: at(3) });
  });

  it('never takes a checkpoint back', async () => {
    const [here, there] = servers();
    await here.processes.keepCheckpoint('close-window', at(10));
    await expect(there.processes.keepCheckpoint('close-window', at(9))).rejects.toThrow(CheckpointRefused);
    await expect(
      there.processes.keepCheckpoint('close-window', { ...at(10), eventId: 'another-event' }),
    ).rejects.toThrow(CheckpointRefused);
    await there.processes.keepCheckpoint('close-window', at(10));
    expect(await here.processes.placeOf('close-window')).toMatchObject({ checkpoint: at(10) });
  });

  it('is left at the later of two checkpoints that two servers keep at once', async () => {
    const [here, there] = servers();
    for (let place = 1; place < 12; place += 2) {
      const both = [here.processes, there.processes].map((processes, n) =>
        processes.keepCheckpoint('close-window', at(place + n)),
      );
      const [, later] = await Promise.allSettled(both);
      expect(later!.status).toBe('fulfilled');
      expect(await here.processes.placeOf('close-window')).toMatchObject({ checkpoint: at(place + 1) });
    }
  });

  it('is moved by whoever took it up last, and by no earlier holder of its lease', async () => {
    const [here, there] = servers();
    const state = { subject: 'desk-1', version: 1, state: '{"rings":1}', wakeAt: null };
    await here.processes.begin('close-window', at(1));
    await here.processes.takeUp('close-window', 3);
    await here.processes.keepCheckpoint('close-window', at(2), undefined, 3);
    await there.processes.takeUp('close-window', 4);
    const late = [
      () => here.processes.keepCheckpoint('close-window', at(5), state, 3),
      () => here.processes.keepState('close-window', state, 3),
      () => here.processes.unpark('close-window', 'event-1', state, 3),
      () => here.processes.takeUp('close-window', 3),
      () => here.processes.recordRefusal('close-window', 'event-1', 'already-closed', 3),
      () => here.processes.park('close-window', PARKED, 3),
      () => here.processes.letGo('close-window', 'event-9', 'done-by-hand', 3),
    ];
    await there.processes.park('close-window', { ...PARKED, cause: 'event-9' }, 4);
    for (const move of late) await expect(move()).rejects.toThrow(CheckpointRefused);
    expect(await there.processes.refusalsOf('close-window')).toEqual([]);
    expect(await there.processes.letGoOf('close-window')).toEqual([]);
    expect(await there.processes.parkedOf('close-window')).toMatchObject([{ cause: 'event-9', tries: 1 }]);
    expect(await there.processes.stateOf('close-window', 'desk-1')).toBeNull();
    expect(await there.processes.placeOf('close-window')).toMatchObject({ checkpoint: at(2) });
    await there.processes.keepState('close-window', state, 4);
    await there.processes.keepCheckpoint('close-window', at(3), state, 5);
    await expect(there.processes.keepState('close-window', state, 4)).rejects.toThrow(CheckpointRefused);
  });

  it('is moved by one alone of two whose lease passes from one to the other', async () => {
    const [here, there] = servers();
    const state = (rings: number) => ({ subject: 'desk-1', version: 1, state: `{"rings":${rings}}`, wakeAt: null });
    await here.processes.begin('close-window', at(1));
    for (let fence = 1; fence <= 8; fence++) {
      const moves = () =>
        here.processes.keepState('close-window', state(fence), fence).then(
          () => 'moved',
          () => 'refused',
        );
      const takes = async () => {
        await there.processes.takeUp('close-window', fence + 1);
        return there.processes.stateOf('close-window', 'desk-1');
      };
      // Whoever asks first is not whoever is done first.
      const [first, second] = fence % 2 ? [takes(), moves()] : [moves(), takes()];
      const [moved, seen] = (await Promise.all(fence % 2 ? [second, first] : [first, second])) as [
        string,
        ProcessState | null,
      ];
      // What whoever took it up has read is what stays.
      expect(await there.processes.stateOf('close-window', 'desk-1')).toEqual(seen);
      expect(seen?.state === `{"rings":${fence}}`).toBe(moved === 'moved');
    }
  });

  it('takes a position of another store only when it carries the same event over', async () => {
    const [here] = servers();
    await here.processes.keepCheckpoint('close-window', at(10));
    await expect(here.processes.keepCheckpoint('close-window', at(11, RESTORED))).rejects.toThrow(ForeignPosition);
    await expect(here.processes.carryCheckpoint('close-window', at(11, RESTORED))).rejects.toThrow(CheckpointRefused);
    await expect(here.processes.carryCheckpoint('never-ran', at(10, RESTORED))).rejects.toThrow(CheckpointRefused);
    const carried = { ...at(4, RESTORED), eventId: 'event-10' };
    await here.processes.carryCheckpoint('close-window', carried);
    expect(await here.processes.placeOf('close-window')).toMatchObject({ checkpoint: carried });
  });

  it('keeps each refusal of a process once, with its first instant', async () => {
    const [here, there] = servers();
    await here.processes.recordRefusal('close-window', 'event-1', 'already-closed');
    const first = clock.at;
    clock.at = '2026-02-03T11:00:00.000Z';
    await there.processes.recordRefusal('close-window', 'event-1', 'already-closed');
    await there.processes.recordRefusal('close-window', 'event-2', 'not-open');
    expect(await here.processes.refusalsOf('close-window')).toEqual([
      { cause: 'event-1', reason: 'already-closed', at: first },
      { cause: 'event-2', reason: 'not-open', at: clock.at },
    ]);
    expect(await here.processes.refusalsOf('open-placement')).toEqual([]);
  });

  it('refuses a reason in words', async () => {
    const [here] = servers();
    const told = here.processes.recordRefusal('close-window', 'event-1', 'Amy Smith has left');
    await expect(told).rejects.toThrow(NotACode);
    await expect(told).rejects.not.toThrow('Amy');
  });
}
