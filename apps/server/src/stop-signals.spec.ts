import { EventEmitter } from 'node:events';
import { expect, it } from '@jest/globals';
import { askedToStop } from './stop-signals.ts';

it('takes the signal that comes twice for one, and a later one for impatience', async () => {
  const signals = new EventEmitter();
  let [now, ended] = [0, 0];
  const asked = askedToStop(
    signals,
    () => now,
    () => ended++,
  );
  signals.emit('SIGINT');
  await asked;
  for (const [at, signal] of [
    [3, 'SIGINT'],
    [900, 'SIGTERM'],
  ] as const) {
    now = at;
    signals.emit(signal);
  }
  expect(ended).toBe(0);
  now = 5_000;
  signals.emit('SIGINT');
  expect(ended).toBe(1);
});
