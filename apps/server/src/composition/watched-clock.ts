import type { EventStore } from '#platform/event-sourcing';
import type { Log } from '#platform/telemetry';
import { addMilliseconds, ClockWatch, SettableClock, SystemClock, type Clock } from '#platform/time';
import { catalogue } from './all-contexts.ts';

const A_MINUTE = 60_000;

/** Warns at the start of a clock that stands before what was recorded last, and from then on whenever it is set. */
export async function watchedClock(clock: Clock, events: EventStore, log: Log): Promise<ClockWatch> {
  const head = await events.head();
  const last = head && (await events.eventAt(head));
  const recordedAt = last ? catalogue.decode(last).recordedAt : null;
  if (recordedAt && recordedAt > addMilliseconds(clock.now(), A_MINUTE))
    log.warn('The clock is behind what was recorded last: either it is wrong now, or it was ahead then', {
      recordedAt,
      now: clock.now(),
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
