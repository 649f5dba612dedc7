import type { PersistedEvent, RecordedEvent } from '#platform/event-sourcing';
import type { ViewStore } from '#platform/read-models';
import type { Deadline } from './deadline.ts';

/** The subjects of each deadline that have to be computed, each with its child. */
export type Touched = ReadonlyMap<Deadline, ReadonlyMap<string, string>>;

export type Reads = Readonly<{
  deadlines: readonly Deadline[];
  decode: (event: PersistedEvent) => RecordedEvent;
  /** Whether an event changes what is private to its child. Needed for private moments. */
  changesChild?: (event: PersistedEvent) => boolean;
  report: (error: unknown) => void;
}>;

type TouchedBy = Readonly<{ touched: Touched; children: ReadonlySet<string> }>;

/** Whose open facts a batch changes, and which children’s private facts. @throws an event cannot be read */
export function touchedBy(
  batch: readonly PersistedEvent[],
  { deadlines, decode, changesChild }: Omit<Reads, 'report'>,
): TouchedBy {
  const touched = new Map<Deadline, Map<string, string>>();
  const children = new Set<string>();
  for (const persisted of batch) {
    for (const deadline of deadlines)
      if (deadline.view.types.includes(persisted.type)) {
        const event = decode(persisted);
        for (const subject of deadline.view.documents(event)) touch(touched, deadline, subject, event.about.childId!);
      }
    if (changesChild?.(persisted)) children.add(decode(persisted).about.childId!);
  }
  return { touched, children };
}

/** With them the subjects whose moments are computed from what is private to these children. */
export async function withChildren(
  store: ViewStore,
  deadlines: readonly Deadline[],
  { touched, children }: TouchedBy,
): Promise<Touched> {
  const all = new Map([...touched].map(([deadline, subjects]) => [deadline, new Map(subjects)]));
  for (const deadline of deadlines.filter(({ privateMoment }) => privateMoment))
    for (const childId of children) {
      const where = { childId: { eq: childId }, running: { eq: true } };
      const { rows } = await store.find(deadline.view.collection, { where, limit: 1000 });
      for (const { id } of rows) touch(all, deadline, id, childId);
    }
  return all;
}

function touch(touched: Map<Deadline, Map<string, string>>, deadline: Deadline, subject: string, childId: string) {
  touched.set(deadline, (touched.get(deadline) ?? new Map<string, string>()).set(subject, childId));
}
