import { expect, it } from '@jest/globals';
import { PinoLog } from '#platform/telemetry';
import { SettableClock } from '#platform/time';
import { EndWhatExpired } from './end-what-expired.ts';

const NOW = '2026-01-12T09:00:00.000Z';

/** What was ended, and as of when it was asked. */
function things() {
  const ended: string[] = [];
  const expiring = ['sessions', 'drafts', 'jobs'].map((what) => ({
    endExpired: async (now: string) => ended.push(`${what} ${now}`),
  }));
  return { housekeeping: new EndWhatExpired(expiring, new SettableClock(NOW), new PinoLog('silent')), ended };
}

const ALL = ['sessions', 'drafts', 'jobs'].map((what) => `${what} ${NOW}`);

it('ends sessions, drafts and jobs as of now', async () => {
  const { housekeeping, ended } = things();
  await housekeeping.once();
  expect(ended).toEqual(ALL);
});

it('does so at its start, and stops when it is told to', async () => {
  const { housekeeping, ended } = things();
  housekeeping.start();
  await housekeeping.stop();
  expect(ended).toEqual(ALL);
});
