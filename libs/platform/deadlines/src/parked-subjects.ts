import type { EventStore } from '#platform/event-sourcing';
import type { ViewStore } from '#platform/read-models';
import type { Deadline } from './deadline.ts';
import type { Reads } from './touched.ts';

type Sources = Pick<Reads, 'decode' | 'report'> & Readonly<{ events: EventStore; store: ViewStore }>;

/** The subjects whose open facts wait for an event that could not be applied, each with its child. */
export async function parkedSubjects(
  { view }: Deadline,
  { events, store, decode, report }: Sources,
): Promise<ReadonlyMap<string, string>> {
  const live = (await store.generations(view.collection)).find((each) => each.live);
  const parked = new Map<string, string>();
  for (const [subject, [first]] of live ? await store.queued(live.generation) : []) {
    try {
      const event = await events.eventAt(first!.position);
      if (event) parked.set(subject, decode(event).about.childId!);
    } catch (error) {
      // Whose it is cannot be read either: no row can name it, and it holds up no other.
      report(error);
    }
  }
  return parked;
}
