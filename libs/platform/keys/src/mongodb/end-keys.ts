import type { MongoEngine } from '#platform/mongo-engine';
import type { Destruction } from '../destruction-list/destruction-list.ts';
import type { KeyCollections } from './key-collections.ts';

const NOTHING = { ended: true, wrapped: Buffer.alloc(60) };

export const orderOf = (what: Destruction): string =>
  'subject' in what ? `subject ${what.subject}` : `kid ${what.kid}`;

/** @returns how many keys it ended */
export const endKeys = (engine: MongoEngine, collections: KeyCollections, what: Destruction): Promise<number> =>
  engine.transact(async (session) => {
    const { keys, subjects, destructions } = collections;
    const { at } = what;
    const upsert = { session, upsert: true };
    if ('subject' in what) {
      const { subject } = what;
      const ordered = { $setOnInsert: { subject, kid: null, at } };
      await subjects.update({ _id: subject }, { $set: { ended: true }, $setOnInsert: { keys: 0 } }, upsert);
      await destructions.update({ _id: orderOf(what) }, ordered, upsert);
      return keys.updateAll({ subject, ended: false }, { $set: NOTHING }, { session });
    }
    const { kid } = what;
    await destructions.update({ _id: orderOf(what) }, { $setOnInsert: { subject: null, kid, at } }, upsert);
    const ofNobody = { $set: NOTHING, $setOnInsert: { subject: null, purpose: null } };
    return (await keys.update({ _id: kid }, ofNobody, upsert)).modified;
  });
