import type { EngineCollection, Row } from './engine-collection.ts';
import { HoldsAnother, isDuplicate, MongoAway } from './mongo-faults.ts';

const TIMES = 3;

/**
 * Inserts in order rows whose ids are given, again until it is known what became of them: what is there already, and is the
 * same, was this.
 * @throws MongoAway nothing is known of the rest
 * @throws HoldsAnother another row is there, by its id or by what else no two may share
 */
export async function insertUntilKnown<T extends Row>(
  collection: EngineCollection<T>,
  rows: readonly T[],
  isSame: (there: T, ours: T) => boolean,
): Promise<void> {
  let left = rows;
  for (let time = 1; ; time++)
    try {
      return await collection.insertAll(left);
    } catch (error) {
      if (!isDuplicate(error) && !(error instanceof MongoAway)) throw error;
      const there = await collection.find({ _id: { $in: left.map(({ _id }) => _id) } } as never);
      const known = new Map(there.map((row) => [row._id, row]));
      const isAnothers = left.some((row) => known.has(row._id) && !isSame(known.get(row._id)!, row));
      if (isAnothers || (isDuplicate(error) && time === TIMES))
        throw new HoldsAnother(collection.name, { cause: error });
      if (time === TIMES) throw error;
      left = left.filter((row) => !known.has(row._id));
    }
}
