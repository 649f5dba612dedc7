import type { PersistedEvent, RecordedEvent } from '#platform/event-sourcing';
import type { ViewStore } from '#platform/read-models';
import type { Deadline } from './deadline.ts';

/** The subjects of each deadline that have to be computed. */
export type Touched = ReadonlyMap<Deadline, ReadonlySet<string>>;

export type Reads = Readonly<{
  deadlines: readonly Deadline[];
  decode: (event: PersistedEvent) => RecordedEvent;
  /** Whether an event changes what is private to its child. Needed for private moments. */
  changesChild?: (event: PersistedEvent) => boolean;
  report: (error: unknown) => void;
}>;

/** Whose open facts a batch changes, and which children’s private facts. */
export function touchedBy(batch: readonly PersistedEvent[], { deadlines, decode, changesChild, report }: Reads) {
  const touched = new Map<Deadline, Set<string>>();
  const children = new Set<string>();
  for (const persisted of batch)
    try {
      for (const deadline of deadlines)
        if (deadline.view.types.includes(persisted.type))
          for (const subject of deadline.view.documents(decode(persisted)))
            touched.set(deadline, (touched.get(deadline) ?? new Set()).add(subject));
      if (changesChild?.(persisted)) children.add(decode(persisted).about.childId!);
    } catch (error) {
      // The view of its open facts parks it and shows those from before it; so does the list.
      report(error);
    }
  return { touched, children };
}

/** With them the subjects whose moments are computed from what is private to these children. */
export async function withChildren(
  store: ViewStore,
  deadlines: readonly Deadline[],
  touched: Touched,
  children: ReadonlySet<string>,
): Promise<Touched> {
  const all = new Map([...touched].map(([deadline, subjects]) => [deadline, new Set(subjects)]));
  for (const deadline of deadlines.filter(({ privateMoment }) => privateMoment))
    for (const childId of children) {
      const where = { childId: { eq: childId }, running: { eq: true } };
      const { rows } = await store.find(deadline.view.collection, { where, limit: 1000 });
      for (const { id } of rows) all.set(deadline, (all.get(deadline) ?? new Set()).add(id));
    }
  return all;
}
