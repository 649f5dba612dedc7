import type { DeclaredIndex, EngineCollection, MongoEngine } from '#platform/mongo-engine';
import type { Checkpoint, ParkCode, Stop } from '../port/checkpoint.ts';
import type { Collection } from '../port/collection.ts';
import type { FieldValue } from '../port/view-store.ts';

/**
 * One build of a view. Whoever writes a batch writes this row, from the checkpoint that it went on from: of two runners one
 * conflicts. Of those that are live readers see the newest.
 */
export type BuildRow = Readonly<{
  _id: number;
  view: string;
  version: number;
  declared: string;
  checkpoint: Checkpoint | null;
  stop: Stop | null;
  live: boolean;
  batches: number;
  /** By which command it was moved on with others. */
  movedBy?: string;
}>;

/** A document is its JSON text, with its declared fields beside it: BSON would put keys in another order, and lose a −0. */
export type DocumentRow = Readonly<{
  _id: string;
  position: string;
  text: string;
  f: Readonly<Record<string, FieldValue>>;
}>;

export type QueuedRow = Readonly<{
  _id: string;
  generation: number;
  document: string;
  position: string;
  eventId: string;
  code: ParkCode | null;
}>;

export type RequestRow = Readonly<{ _id: string; kind: string; view: string; id: string }>;

export type ViewCollections = Readonly<{
  builds: EngineCollection<BuildRow>;
  queued: EngineCollection<QueuedRow>;
  requests: EngineCollection<RequestRow>;
  documents(of: Pick<Collection, 'view' | 'version'>, generation: number): EngineCollection<DocumentRow>;
}>;

export const SERIES = 'generations';

export async function viewCollections(engine: MongoEngine): Promise<ViewCollections> {
  const collections: ViewCollections = {
    builds: engine.collection('view_builds'),
    queued: engine.collection('view_queued_events'),
    requests: engine.collection('view_requests'),
    documents: ({ view, version }, generation) => engine.collection(documentsName({ view, version, generation })),
  };
  await engine.declare(collections.builds, [{ name: 'of_view', key: { view: 1, version: 1 } }]);
  await engine.declare(collections.queued, [{ name: 'in_order', key: { generation: 1, document: 1, position: 1 } }]);
  await engine.declare(collections.requests);
  await engine.beginSeries(SERIES);
  return collections;
}

type Build = Readonly<{ view: string; version: number; generation: number }>;

export const documentsName = ({ view, version, generation }: Build): string => `view.${view}.${version}.${generation}`;

export const isDocumentsName = (name: string): boolean => /^view\.[a-z0-9-]+\.\d+\.\d+$/.test(name);

export const pathOf = (field: string): string => (field === 'id' ? '_id' : `f.${field}`);

/** Each declared field is indexed with the id, which settles ties; one that holds several texts by each of them. */
export function indexesOf({ fields, indexes = [] }: Collection): readonly DeclaredIndex[] {
  const scalars = Object.keys(fields).filter((field) => fields[field] !== 'strings');
  const strings = Object.keys(fields).filter((field) => fields[field] === 'strings');
  const over = (named: readonly string[]): DeclaredIndex => ({
    name: named.join('_'),
    key: Object.fromEntries([...named, 'id'].map((field) => [pathOf(field), 1])),
  });
  const alone = strings.map((field): DeclaredIndex => ({ name: field, key: { [pathOf(field)]: 1 } }));
  return [...scalars.map((field) => over([field])), ...indexes.map((named) => over(named)), ...alone];
}
