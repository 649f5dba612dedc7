import type { EngineCollection, MongoEngine } from '#platform/mongo-engine';
import type { ReferenceVersion } from '../port/reference-data.ts';

/**
 * A version of a list. It is read from when it `isTaken`; until then `taker` writes its entries, which nobody is shown, since
 * each says from which version to which it stands.
 */
export type VersionRow = ReferenceVersion & Readonly<{ _id: string; list: string; isTaken: boolean; taker: string }>;

/** `content` is JSON text: BSON would put its keys in another order. `until`: no version yet no longer holds it. */
export type EntryRow = Readonly<{
  _id: string;
  list: string;
  key: string;
  words: readonly string[];
  content: string;
  since: number;
  place: number;
  until: number;
}>;

/** Above every version. */
export const STANDS = Number.MAX_SAFE_INTEGER;

export type ReferenceCollections = Readonly<{
  versions: EngineCollection<VersionRow>;
  entries: EngineCollection<EntryRow>;
}>;

export async function referenceCollections(engine: MongoEngine): Promise<ReferenceCollections> {
  const collections: ReferenceCollections = {
    versions: engine.collection('reference_versions'),
    entries: engine.collection('reference_entries'),
  };
  await engine.declare(collections.versions, [{ name: 'of_list', key: { list: 1, number: 1 } }]);
  await engine.declare(collections.entries, [
    { name: 'by_key', key: { list: 1, key: 1, since: 1 } },
    { name: 'by_word', key: { list: 1, words: 1 } },
    { name: 'ended_by', key: { list: 1, until: 1 } },
    { name: 'brought_by', key: { list: 1, since: 1, place: 1 } },
  ]);
  return collections;
}

export const versionOf = ({ number, publishedOn, digest, takenAt, entries }: VersionRow): ReferenceVersion => ({
  ...{ number, publishedOn, digest, takenAt, entries },
});
