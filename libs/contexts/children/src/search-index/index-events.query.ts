import type { RecordedEvent } from '#platform/event-sourcing';
import { Erased, type Sealer } from '#platform/privacy';
import { PersonalDataDestroyed, registration, type OwningService } from '../child/child.events.ts';
import type { ChildIndex, IndexedChild } from './child-index.ts';

const [registered, corrected] = registration.map(({ type }) => type);

/** What changes by whom or what a child is found. */
export const indexedTypes: ReadonlySet<string> = new Set(
  [...registration, PersonalDataDestroyed].map(({ type }) => type),
);

type Parts = Pick<IndexedChild, 'givenNames' | 'familyName' | 'dateOfBirth' | 'upn'>;
const parts: readonly (keyof Parts)[] = ['givenNames', 'familyName', 'dateOfBirth', 'upn'];

/** Takes events of these types into the index, in order; opens their personal parts with one look at the keys. */
export async function indexEvents(
  index: ChildIndex,
  events: readonly RecordedEvent[],
  sealer: Pick<Sealer, 'open'>,
): Promise<void> {
  const sealed = events.flatMap((event) =>
    parts.flatMap((part) => (event.sealed[part] ? [{ event, part, value: event.sealed[part] }] : [])),
  );
  const opened = await sealer.open(sealed.map(({ value }) => value));
  const openedOf = new Map<RecordedEvent, [string, unknown][]>(events.map((event) => [event, []]));
  for (const [i, { event, part }] of sealed.entries()) openedOf.get(event)!.push([part, opened[i]]);
  for (const [event, known] of openedOf) indexEvent(index, event, known);
}

function indexEvent(index: ChildIndex, event: RecordedEvent, known: readonly (readonly [string, unknown])[]): void {
  const childId = event.about.childId!;
  const identity = Object.fromEntries(known) as Partial<Parts>;
  const ended = known.some(([, value]) => value instanceof Erased);
  if (event.type === registered && !ended) {
    const { owningService } = event.data as { owningService: OwningService };
    index.put({ ...(identity as Parts), upn: identity.upn ?? null, childId, owningService });
  } else if (event.type === corrected && !ended) index.restate(childId, identity);
  else index.drop(childId);
}
