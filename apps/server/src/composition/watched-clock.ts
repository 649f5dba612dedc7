import type { EventStore } from '#platform/event-sourcing';
import type { Log } from '#platform/telemetry';
import { addMilliseconds, ClockWatch, SettableClock, SystemClock, type Clock, type Instant } from '#platform/time';
import { catalogue } from './all-contexts.ts';
import { knownEnvelope } from './known-events.ts';

const A_MINUTE = 60_000;

export const MEND_CLOCK =
  'Set the clock of this machine right. If it was ahead when that was recorded, stop the server and say from when it was known: npm run ops -- mend-clock.';

/** When the last event says that it was recorded, where that is still to come by this clock; null where it is not. */
export async function recordedAhead(clock: Clock, events: EventStore): Promise<Instant | null> {
  const head = await events.head();
  const last = head && (await events.eventAt(head));
  if (last) knownEnvelope(catalogue, last);
  const recordedAt = last ? catalogue.decode(last).recordedAt : null;
  return recordedAt !== null && recordedAt > addMilliseconds(clock.now(), A_MINUTE) ? recordedAt : null;
}

/** Warns at the start of a clock that stands before what was recorded last, and from then on whenever it is set. */
export async function watchedClock(clock: Clock, events: EventStore, log: Log): Promise<ClockWatch> {
  const recordedAt = await recordedAhead(clock, events);
  if (recordedAt)
    log.warn('The clock is behind what was recorded last: either it is wrong now, or it was ahead then', {
      ...{ recordedAt, now: clock.now(), todo: MEND_CLOCK },
    });
  // While a sample is laid its clock is set on purpose: the machine’s is watched.
  const watch = new ClockWatch(clock instanceof SettableClock ? new SystemClock() : clock, (by) =>
    log.warn('The clock was set while the server ran: what is recorded carries its time for ever', {
      seconds: Math.round(by / 1000),
    }),
  );
  watch.start();
  return watch;
}
