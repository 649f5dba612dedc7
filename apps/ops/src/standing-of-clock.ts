import { SystemClock } from '#platform/time';
import type { SqliteEventStore } from '#sqlite/event-sourcing';
import { catalogue } from '../../server/src/composition/all-contexts.ts';
import { MEND_CLOCK, recordedAhead } from '../../server/src/composition/watched-clock.ts';
import type { Ground, Outcome } from './verb.ts';

/** What was recorded by a clock that was ahead is frozen until its time comes, or somebody says when it was known. */
export async function tellOfTheClock({ say }: Ground, events: SqliteEventStore): Promise<Outcome> {
  // What was said before of when it was known holds.
  catalogue.readAsKnown(events);
  const recordedAt = await recordedAhead(new SystemClock(), events);
  say(recordedAt ? `BAD  the last event says ${recordedAt}, which is still to come. ${MEND_CLOCK}` : 'clock: well.');
  return recordedAt ? 'found' : 'done';
}
