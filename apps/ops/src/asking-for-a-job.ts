import { setTimeout } from 'node:timers/promises';
import type { Job, JobAsked, Jobs } from '#platform/operations';
import { addMilliseconds, SystemClock } from '#platform/time';
import { withOperations } from './existing-store.ts';
import type { Ground } from './verb.ts';

const LOOK_EVERY_MS = 100;
const A_WEEK = 7 * 86_400_000;

/** Who asks at the command line: no person of the service. */
export const OPERATOR = 'operator';

/**
 * Leaves a job for the running server and tells how far it is until it has ended.
 * @returns null: no server runs, and it stays for the next one
 */
export async function askForJob(ground: Ground, asked: Pick<JobAsked, 'id' | 'kind' | 'about'>): Promise<Job | null> {
  return withOperations(ground, async ({ jobs }) => {
    const expiresAt = addMilliseconds(new SystemClock().now(), A_WEEK);
    await jobs.ask({ ...asked, owner: OPERATOR, given: null, expiresAt });
    ground.say(`Asked: ${asked.kind} ${Object.values(asked.about).join(' ')}, as job ${asked.id}.`);
    return followed(ground, jobs, asked.id);
  });
}

export async function followed({ set, say }: Ground, jobs: Pick<Jobs, 'find'>, id: string): Promise<Job | null> {
  let told = 0;
  for (;;) {
    const owned = await set.isServed();
    const job = await jobs.find(id);
    if (job?.endedAt) return job;
    if (!owned) {
      say('No server runs. The job stays, and is taken up when one starts.');
      return null;
    }
    const { done, of } = job!.progress;
    const tenths = of ? Math.floor((done / of) * 10) : 0;
    if (tenths > told) say(`${done} of ${of}.`);
    told = Math.max(told, tenths);
    await setTimeout(LOOK_EVERY_MS);
  }
}
