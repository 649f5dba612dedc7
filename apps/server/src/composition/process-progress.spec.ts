import { expect, it } from '@jest/globals';
import { positionOf } from '#platform/event-sourcing';
import type { ProcessRunner } from '#platform/process-manager';
import { ProgressOfProcesses } from './process-progress.ts';

const position = positionOf('00000000-0000-4000-8000-000000000000', 1);

it('leaves no wait behind at a process that is held, whoever asks of it', async () => {
  const waits: AbortSignal[] = [];
  const held: Pick<ProcessRunner, 'processHasPassed'> = {
    processHasPassed: (_name, _position, signal) =>
      new Promise((_, reject) => {
        waits.push(signal);
        signal.addEventListener('abort', () => reject(signal.reason as Error));
      }),
  };
  const progress = new ProgressOfProcesses(0);
  progress.of(held);
  expect(await progress.dealtWith('end-the-keys', position)).toBe(false);
  expect(waits.map(({ aborted }) => aborted)).toEqual([true]);
});
