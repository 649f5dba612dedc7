import { SystemClock } from '#platform/time';
import { catalogue } from '../../server/src/composition/all-contexts.ts';
import type { EventsOpened } from '../../server/src/composition/store-set.ts';
import { MEND_CLOCK, recordedAhead } from '../../server/src/composition/watched-clock.ts';
import type { Ground, Outcome } from './verb.ts';

/** What was recorded by a clock that was ahead is frozen until its time comes, or somebody says when it was known. */
export async function tellOfTheClock({ say }: Ground, events: EventsOpened): Promise<Outcome> {
  // What was said before of when it was known holds.
  catalogue.readAsKnown(events);
  const recordedAt = await recordedAhead(new SystemClock(), events);
  say(recordedAt ? `BAD  the last event says ${recordedAt}, which is still to come. ${MEND_CLOCK}` : 'clock: well.');
  return recordedAt ? 'found' : 'done';
}
