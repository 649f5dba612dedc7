import { addMilliseconds, londonDate, SystemClock, type Instant, type SettableClock } from '#platform/time';
import { yearOf } from '#pure/calendars';
import { catalogue } from '../composition/all-contexts.ts';
import type { Stores } from '../composition/open-stores.ts';
import { demoPeople } from '../configuration/demo-people.ts';
import type { WholeServer } from '../start-server.ts';
import { backToSchool } from './back-to-school.ts';
import { beyondOnesLimit } from './beyond-ones-limit.ts';
import { calendarsOfTheSample } from './calendars-of-the-sample.ts';
import { filledInNotSent } from './filled-in-not-sent.ts';
import { goneElsewhere } from './gone-elsewhere.ts';
import { auditOf, peopleOfTheSample } from './people-of-the-sample.ts';
import { SampleCouncil } from './sample-council.ts';
import { underAnotherRecord } from './under-another-record.ts';
import { underWay } from './under-way.ts';
import { waitingForAnswers } from './waiting-for-answers.ts';
import { withoutPapers } from './without-papers.ts';

/** Where the sample's past begins: the clock of a store that is still to be laid starts here. */
export const SAMPLE_BEGINS: Instant = '2025-11-24T09:00:00.000Z';

const SAMPLE_LAID = 'sample-laid';
const SAMPLE_AS_OF = 'sample-as-of';
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

type Laying = Readonly<{ council?: SampleCouncil; now?: Instant }>;

/**
 * Lays the sample's past, then lets the clock show the real time. Begun again after a cut it goes on where it stopped: what
 * is counted from today, from the day on which it was begun.
 */
export async function laySample(server: WholeServer, clock: SettableClock, laying: Laying = {}): Promise<Sample> {
  const { council = new SampleCouncil(server, clock), now = new SystemClock().now() } = laying;
  const { settings } = server.stores.operations;
  const asOf = (await settings.once(SAMPLE_AS_OF, now)) as Instant;
  await peopleOfTheSample(council, demoPeople(), londonDate(SAMPLE_BEGINS));
  const from = yearOf(londonDate(SAMPLE_BEGINS));
  await calendarsOfTheSample(council, from, yearOf(londonDate(asOf)) + 1);
  const pupil = await backToSchool(council);
  await underWay(council, asOf);
  await beyondOnesLimit(council, asOf);
  await withoutPapers(council, asOf);
  await filledInNotSent(council, asOf);
  await goneElsewhere(council, asOf);
  await underAnotherRecord(council, asOf);
  const waiting = await waitingForAnswers(council, addMilliseconds(asOf, -AN_HOUR));
  await auditOf(council, pupil, asOf);
  await council.settled();
  clock.release();
  await settings.once(SAMPLE_LAID, pupil);
  return { backToSchool: pupil, waiting };
}
