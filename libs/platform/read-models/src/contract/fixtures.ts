import { positionOf, type Position } from '#platform/event-sourcing';
import type { Checkpoint } from '../port/checkpoint.ts';
import type { Collection, DocumentOf } from '../port/collection.ts';
import type { Generation, ViewBatch, ViewStore } from '../port/view-store.ts';
import { upsertOf } from '../port/upsert.ts';

const STORE = '00000000-0000-4000-8000-000000000001';

export const at = (n: number): Position => positionOf(STORE, n);

export const checkpointAt = (n: number): Checkpoint => ({
  position: at(n),
  eventId: `00000000-0000-5000-8000-${String(n).padStart(12, '0')}`,
});

/** One field of each kind, and an index for a screen that filters by one field and sorts by another. */
const fields = {
  name: 'string',
  count: 'integer',
  open: 'boolean',
  dueOn: 'date',
  toldAt: 'instant',
  tags: 'strings',
} as const;

export type Sample = DocumentOf<typeof fields> & { readonly note?: string };

export const samples: Collection<Sample, typeof fields> = {
  view: 'samples',
  version: 1,
  fields,
  indexes: [['open', 'dueOn']],
};

export const sample = (overrides: Partial<Sample> = {}): Sample => ({
  ...{ name: 'a', count: 0, open: true, dueOn: '2026-03-27', toldAt: '2026-02-06T09:00:00.000Z', tags: [] },
  ...overrides,
});

/** What a batch is unless a test says otherwise: it goes on from where the generation stands, by one event. */
export const batch = (
  { generation, checkpoint }: Generation,
  documents: Readonly<Record<string, Sample>>,
  overrides: Partial<ViewBatch> = {},
): ViewBatch => {
  const to = checkpointAt(checkpoint ? Number(checkpoint.position.slice(-20)) + 1 : 1);
  return {
    ...{ collection: samples, generation, from: checkpoint, to, deletes: [], released: [], queue: [] },
    ...{ stop: null, goLive: true },
    upserts: Object.entries(documents).map(([id, document]) => upsertOf(samples, id, document, to.position)),
    ...overrides,
  };
};

export const newest = async (store: ViewStore, collection: Collection = samples): Promise<Generation> =>
  (await store.generations(collection)).at(-1) ?? store.begin(collection);

/** Writes one batch onto the newest generation. */
export async function put(
  store: ViewStore,
  documents: Readonly<Record<string, Sample>>,
  overrides: Partial<ViewBatch> = {},
): Promise<void> {
  const [refused] = await store.write([batch(await newest(store), documents, overrides)]);
  if (refused) throw refused;
}
