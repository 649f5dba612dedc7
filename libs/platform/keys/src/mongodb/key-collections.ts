import type { EngineCollection, MongoEngine } from '#platform/mongo-engine';
import type { KeyOwner } from '../port/keys.ts';

/**
 * A key by its id. An ended one keeps its row, its bytes overwritten; one that was ended before it was made has nobody’s
 * name. What ends a key and what makes it write this row, so that one of them finds the other.
 */
export type KeyRow = Readonly<{
  _id: string;
  subject: string | null;
  purpose: KeyOwner['purpose'] | null;
  ended: boolean;
  wrapped: Uint8Array;
}>;

/**
 * Of a person: every key that is made and what ends them all write it, so that no key is made after the end. How many were
 * made says whether one was forgotten.
 */
export type SubjectRow = Readonly<{ _id: string; ended: boolean; keys: number }>;

/** Remembers each key beside the key itself: one whose row is gone is known by that, and no second one is made. */
export type MadeRow = Readonly<{ _id: string; subject: string; at: string }>;

/** What was ordered to be destroyed, for all servers. */
export type DestructionRow = Readonly<{ _id: string; subject: string | null; kid: string | null; at: string }>;

export type CheckRow = Readonly<{ _id: string; check: Uint8Array }>;

export type KeyCollections = Readonly<{
  keys: EngineCollection<KeyRow>;
  subjects: EngineCollection<SubjectRow>;
  made: EngineCollection<MadeRow>;
  destructions: EngineCollection<DestructionRow>;
  checks: EngineCollection<CheckRow>;
}>;

const latest = { name: 'latest', key: { at: 1 } } as const;

/** What was made is remembered also where the key is lost: one lost row makes no older collection. */
export const KEYS_GROW = [{ what: 'keys', collection: 'keys_made', last: { at: -1 } }] as const;

export async function keyCollections(engine: MongoEngine): Promise<KeyCollections> {
  const collections: KeyCollections = {
    keys: engine.collection('keys'),
    subjects: engine.collection('key_subjects'),
    made: engine.collection('keys_made'),
    destructions: engine.collection('key_destructions'),
    checks: engine.collection('key_store'),
  };
  await engine.declare(collections.keys, [{ name: 'of_subject', key: { subject: 1, ended: 1 } }]);
  await engine.declare(collections.subjects);
  await engine.declare(collections.made, [{ name: 'of_subject', key: { subject: 1 } }, latest]);
  await engine.declare(collections.destructions);
  await engine.declare(collections.checks);
  return collections;
}
