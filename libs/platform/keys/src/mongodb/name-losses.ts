import type { MongoEngine } from '#platform/mongo-engine';
import type { LostKey } from '../port/keys.ts';
import type { KeyCollections } from './key-collections.ts';
import { forgottenOf } from './keys-told.ts';

/** Remembers again what is there, and counts what is gone and not remembered. */
export async function unnamedLosses(engine: MongoEngine, rows: KeyCollections): Promise<number> {
  const unremembered = await engine.atOneMomentWhole(async (session) => {
    const known = new Set<string>();
    for await (const { _id } of rows.made.each({}, { session, fields: ['_id'] })) known.add(_id);
    const found: LostKey[] = [];
    for await (const { _id, subject } of rows.keys.each({}, { session, fields: ['_id', 'subject'] }))
      if (subject !== null && !known.has(_id)) found.push({ kid: _id, subject });
    return found;
  });
  for (const { kid, subject } of unremembered) await rows.made.insert({ _id: kid, subject, at: LONG_AGO });
  const forgotten = await engine.atOneMomentWhole(async (session) => forgottenOf(rows, session));
  return [...forgotten.values()].reduce((all, count) => all + count, 0);
}

/** It is no sign of how far the collection had grown. */
const LONG_AGO = '';

/** What closed nothing that an event holds has no name: it is counted no more. */
export async function nameLosses(engine: MongoEngine, rows: KeyCollections, found: readonly LostKey[]): Promise<void> {
  for (const { kid, subject } of found) await rows.made.insert({ _id: kid, subject, at: LONG_AGO });
  const forgotten = await engine.atOneMomentWhole(async (session) => forgottenOf(rows, session));
  for (const subject of forgotten.keys())
    await engine.transact(async (session) => {
      const keys = (await rows.made.find({ subject }, { session, fields: ['_id'] })).length;
      // Whoever makes a key of it meanwhile writes this row too, and one of the two is done again.
      await rows.subjects.update({ _id: subject }, { $set: { keys } }, { session });
    });
}
