import { expect, it } from '@jest/globals';
import type { SendStep } from '#platform/process-manager';
import { askingThat } from '../asking.fixtures.ts';
import { TurnAChangeOfHolderOnItsDay } from './turn-a-change-of-holder-on-its-day.ts';

const change = { childId: 'c1', changeId: 'e1', from: '2026-02-01', dueAt: '2026-02-01T00:00:00.000Z' } as const;

it('notes each change whose day has come; one that moved to another day comes again', async () => {
  const process = new TurnAChangeOfHolderOnItsDay(
    askingThat({ AskHolderChangesDue: [change, { ...change, from: '2026-02-02' }] }),
  );
  const due = await process.due('2026-02-02T00:00:00.000Z');
  expect(due.map(({ id }) => id)).toEqual(['c1/e1/2026-02-01', 'c1/e1/2026-02-02']);
  const sent: unknown[] = [];
  const send: SendStep = async (command, data) => {
    sent.push([command.name, data]);
    return null;
  };
  await process.fire(due[0]!, send);
  expect(sent).toEqual([['NoteChangeInEffect', { childId: 'c1', changeId: 'e1', from: '2026-02-01' }]]);
});
