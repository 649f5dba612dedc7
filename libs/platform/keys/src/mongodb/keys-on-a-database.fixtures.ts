import type { ADatabase } from '#contract/mongo-engine';
import type { KeyStoreUnderTest } from '#contract/keys';
import { keyCollections } from './key-collections.ts';
import { MongoKeys } from './mongo-keys.ts';

/** A store of keys on an empty database, and what a test may do to it behind its back. */
export const keysOn = (database: ADatabase): KeyStoreUnderTest => ({
  open: async (masterKey) => MongoKeys.open(await database.open(), masterKey),
  exchange: async (kid, other) => {
    const { keys } = await keyCollections(await database.open());
    const wrapped = async (_id: string) => (await keys.findOne({ _id }))!.wrapped;
    const [one, two] = [await wrapped(kid), await wrapped(other)];
    await keys.update({ _id: kid }, { $set: { wrapped: two } });
    await keys.update({ _id: other }, { $set: { wrapped: one } });
  },
  lose: async (kid) => {
    const { keys } = await keyCollections(await database.open());
    await keys.remove({ _id: kid });
  },
  restartEngine: database.restartEngine,
  remove: () => database.remove(),
});
