import { generateKeySync, type KeyObject } from 'node:crypto';
import { isDuplicate, type MongoEngine } from '#platform/mongo-engine';
import type { MasterKey } from '../master-key/load-master-key.ts';
import { KeyEnded, KeyMissing } from '../port/key-errors.ts';
import type { KeyOwner } from '../port/keys.ts';
import { wrapKey } from '../wrapping/wrapping.ts';
import type { KeyCollections } from './key-collections.ts';

/**
 * Makes a key that is not there. It writes the row of its subject, so that of it and of what ends the subject’s keys one
 * conflicts with the other and is done again.
 * @returns null: another server was quicker, or ended it
 * @throws KeyEnded @throws KeyMissing
 */
export async function makeKey(
  engine: MongoEngine,
  { keys, subjects, made }: KeyCollections,
  masterKey: MasterKey,
  { kid, subject, purpose }: KeyOwner,
  at: string,
): Promise<KeyObject | null> {
  const key = generateKeySync('aes', { length: 256 });
  const wrapped = wrapKey(masterKey, { kid, subject, purpose }, key);
  try {
    await engine.transact(async (session) => {
      const counted = { $inc: { keys: 1 }, $setOnInsert: { ended: false } };
      const owner = await subjects.change({ _id: subject }, counted, { session, upsert: true });
      if (owner!.ended) throw new KeyEnded(kid);
      const isThere = await keys.findOne({ _id: kid }, { session, fields: ['_id'] });
      if (!isThere && (await made.findOne({ _id: kid }, { session }))) throw new KeyMissing(kid);
      await keys.insert({ _id: kid, subject, purpose, ended: false, wrapped }, { session });
      await made.insert({ _id: kid, subject, at }, { session });
    });
    return key;
  } catch (error) {
    if (isDuplicate(error)) return null;
    throw error;
  }
}
