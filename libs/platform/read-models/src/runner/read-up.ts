import { setImmediate } from 'node:timers/promises';
import { advance } from './advance.ts';
import { arrivalOf, type Sources, goesOn, type Standing } from './terms-of-reading.ts';
import { inPages } from './in-batches.ts';

/**
 * Takes views that stand at one place towards the head by themselves, in short slices, until little is left or none of
 * them goes on. They end at one place again, or have stopped.
 */
export async function readUp(sources: Sources, standings: readonly Standing[], signal: AbortSignal): Promise<void> {
  const { events, batchSize, decode } = sources;
  const place = () => standings.find(goesOn)?.checkpoint?.position ?? null;
  for (;;) {
    const from = place();
    let passed = 0;
    for await (const batch of inPages(events.readAll(from), batchSize)) {
      const going = standings.filter(goesOn);
      if (going.length === 0 || signal.aborted) return;
      await advance(
        sources,
        going,
        batch.map((event) => arrivalOf(event, decode)),
      );
      passed += batch.length;
      await setImmediate();
    }
    if (passed < batchSize || place() === from) return;
  }
}
