import { addMilliseconds, SystemClock, type Instant, type SettableClock } from '#platform/time';
import { catalogue } from '../composition/all-contexts.ts';
import type { Stores } from '../composition/open-stores.ts';
import { drained } from '../drained.ts';
import type { WholeServer } from '../start-server.ts';
import { backToSchool } from './back-to-school.ts';
import { SampleCouncil } from './sample-council.ts';
import { waitingForAnswers } from './waiting-for-answers.ts';

/** Where the sample's past begins: the clock of a store that is still to be laid starts here. */
export const SAMPLE_BEGINS: Instant = '2025-11-24T09:00:00.000Z';

const SAMPLE_LAID = 'sample-laid';
const AN_HOUR = 3_600_000;

/** The children of the sample, by their part in it. */
export type Sample = Readonly<{ backToSchool: string; waiting: string }>;

export const isLaid = async ({
  operations,
}: Readonly<{ operations: Pick<Stores['operations'], 'settings'> }>): Promise<boolean> =>
  (await operations.settings.get(SAMPLE_LAID)) !== null;

/**
 * Sets the clock of a demo store before anything runs: where the sample is laid it shows the real time, where a laying
 * was cut off the moment of the last event, so that nothing left over is recorded before what it rests on.
 */
export async function takeUp(stores: Stores, clock: SettableClock): Promise<void> {
  if (await isLaid(stores)) return clock.release();
  const { events } = stores;
  const head = await events.head();
  const last = head && (await events.eventAt(head));
  if (last) clock.set(catalogue.decode(last).recordedAt);
}

/** Lays the sample's past, then lets the clock show the real time. Begun again after a cut it goes on where it stopped. */
export async function laySample(server: WholeServer, clock: SettableClock): Promise<Sample> {
  const council = new SampleCouncil(server, clock);
  const sample = {
    backToSchool: await backToSchool(council),
    waiting: await waitingForAnswers(council, addMilliseconds(new SystemClock().now(), -AN_HOUR)),
  };
  await drained(server);
  clock.release();
  await server.stores.operations.settings.once(SAMPLE_LAID, sample.backToSchool);
  return sample;
}
