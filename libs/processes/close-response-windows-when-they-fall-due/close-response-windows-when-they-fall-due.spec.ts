import { expect, it } from '@jest/globals';
import type { SendStep } from '#platform/process-manager';
import { askingThat } from '../asking.fixtures.ts';
import { CloseResponseWindowsWhenTheyFallDue } from './close-response-windows-when-they-fall-due.ts';

const window = { referralId: 'r1', providerId: 'p1', dueAt: '2026-03-30T16:00:00.000Z' } as const;

it('closes each window that is due; a deadline that moved is another deadline', async () => {
  const process = new CloseResponseWindowsWhenTheyFallDue(
    askingThat({ AskResponseWindowsDue: [window, { ...window, dueAt: '2026-03-31T16:00:00.000Z' }] }),
  );
  const due = await process.due('2026-04-01T00:00:00.000Z');
  expect(due.map(({ id }) => id)).toEqual(['r1/p1/2026-03-30T16:00:00.000Z', 'r1/p1/2026-03-31T16:00:00.000Z']);
  const sent: unknown[] = [];
  const send: SendStep = async (command, data) => {
    sent.push([command.name, data]);
    return null;
  };
  await process.fire(due[0]!, send);
  const { dueAt: deadline, ...whose } = window;
  expect(sent).toEqual([['CloseResponseWindow', { ...whose, deadline }]]);
});
