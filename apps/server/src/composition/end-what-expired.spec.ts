import { expect, it } from '@jest/globals';
import { PinoLog } from '#platform/telemetry';
import { EndWhatExpired } from './end-what-expired.ts';

/** So many sessions that are over, and a count of what was ended. */
function things(over: number) {
  let left = Array.from({ length: over }, (_, n) => `s${n}`);
  const ended = { drafts: 0, jobs: 0 };
  const sessions = {
    over: async (limit: number) => left.slice(0, limit),
    forget: async (ids: readonly string[]) => void (left = left.filter((id) => !ids.includes(id))),
  };
  const expiring = (['drafts', 'jobs'] as const).map((what) => ({ endExpired: async () => ++ended[what] }));
  const housekeeping = new EndWhatExpired({ sessions } as never, expiring, new PinoLog('silent'));
  return { housekeeping, left: () => left.length, ended };
}

it('forgets every session that is over, however many, and ends the drafts and jobs', async () => {
  const { housekeeping, left, ended } = things(250);
  await housekeeping.once();
  expect([left(), ended]).toEqual([0, { drafts: 1, jobs: 1 }]);
});

it('does so at its start, and stops when it is told to', async () => {
  const { housekeeping, left, ended } = things(1);
  housekeeping.start();
  await housekeeping.stop();
  expect([left(), ended]).toEqual([0, { drafts: 1, jobs: 1 }]);
});
