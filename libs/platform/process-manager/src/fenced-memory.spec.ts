import { expect, it } from '@jest/globals';
import { openOperations } from './desk.fixtures.ts';
import { FencedMemory } from './fenced-memory.ts';

const NAME = 'answer-the-bell';
const STATE = { subject: 'desk-1', version: 1, state: '{"rings":1}', wakeAt: null };
const CAUSE = { subject: 'desk-1', cause: 'event-1', event: null, code: 'rule-gap' };

it('whoever lost a lease unnoticed writes nothing of its process any more', async () => {
  const operations = await openOperations();
  const memory = new FencedMemory(operations.processes);
  await memory.begin(NAME, null);
  await memory.heldUnder(NAME, 1);
  await memory.park(NAME, CAUSE);
  await operations.processes.takeUp(NAME, 2);
  const late: readonly (() => Promise<void>)[] = [
    () => memory.keepState(NAME, STATE),
    () => memory.unpark(NAME, 'event-1'),
    () => memory.park(NAME, CAUSE),
    () => memory.letGo(NAME, 'event-1', 'done-by-hand'),
    () => memory.recordRefusal(NAME, 'event-2', 'already-closed'),
  ];
  for (const write of late) await expect(write()).rejects.toMatchObject({ name: 'CheckpointRefused' });
  expect(await memory.parkedOf(NAME)).toMatchObject([{ cause: 'event-1', tries: 1 }]);
  expect(await operations.processes.refusalsOf(NAME)).toEqual([]);
  await operations.close();
});
