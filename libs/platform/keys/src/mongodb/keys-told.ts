import type { KeyObject } from 'node:crypto';
import type { InOneGo, MongoEngine } from '#platform/mongo-engine';
import type { MasterKey } from '../master-key/load-master-key.ts';
import type { KeysUnopened } from '../port/kept-keys.ts';
import type { LostKey } from '../port/keys.ts';
import { unwrapKey } from '../wrapping/wrapping.ts';
import { checkMasterKeyOf } from './check-master-key-of.ts';
import { type KeyCollections, type KeyRow, keyCollections } from './key-collections.ts';

export const keyIn = ({ _id: kid, subject, purpose, wrapped }: KeyRow, masterKey: MasterKey): KeyObject | undefined =>
  unwrapKey(masterKey, { kid, subject: subject!, purpose: purpose! }, wrapped);

/** What the keys of a database tell of themselves; for that none is opened. */
export const keysUnopened = async (engine: MongoEngine): Promise<KeysUnopened> =>
  keysToldBy(engine, await keyCollections(engine));

export function keysToldBy(engine: MongoEngine, rows: KeyCollections): KeysUnopened {
  return {
    missing: async (kids) => {
      const found = await rows.keys.find({ _id: { $in: [...kids] } }, { fields: ['_id'] });
      const there = new Set(found.map(({ _id }) => _id));
      const unknown = kids.filter((kid) => !there.has(kid));
      const ended = await endedAmong(rows, unknown);
      return unknown.filter((kid) => !ended.has(kid));
    },
    lost: async () =>
      engine.atOneMomentWhole(async (session) => {
        const there = new Set<string>();
        for await (const { _id } of rows.keys.each({}, { session, fields: ['_id'] })) there.add(_id);
        const gone: LostKey[] = [];
        for await (const { _id, subject } of rows.made.each(
          {},
          { session, sort: { _id: 1 }, fields: ['_id', 'subject'] },
        ))
          if (!there.has(_id)) gone.push({ kid: _id, subject });
        const ended = new Set(await over(rows, [...new Set(gone.map(({ subject }) => subject))], session));
        return gone.filter(({ subject }) => !ended.has(subject));
      }),
    gaps: async () => engine.atOneMomentWhole(async (session) => sum((await forgottenOf(rows, session)).values())),
    destroyedSubjects: async (subjects) => over(rows, subjects),
    damaged: async (masterKey) => {
      await checkMasterKeyOf(rows, masterKey);
      const found: LostKey[] = [];
      for await (const row of rows.keys.each({ ended: false }))
        if (!keyIn(row, masterKey)) found.push({ kid: row._id, subject: row.subject! });
      return found;
    },
    close: () => undefined,
  };
}

/** Of keys that are not there: a lost one ends with its subject. */
export async function endedAmong(rows: KeyCollections, kids: readonly string[]): Promise<ReadonlySet<string>> {
  if (kids.length === 0) return new Set();
  const made = await rows.made.find({ _id: { $in: [...kids] } });
  const ended = new Set(await over(rows, [...new Set(made.map(({ subject }) => subject))]));
  return new Set(made.filter(({ subject }) => ended.has(subject)).map(({ _id }) => _id));
}

/** Of whom more keys were made than are remembered, and how many more. */
export async function forgottenOf(rows: KeyCollections, session: InOneGo): Promise<ReadonlyMap<string, number>> {
  const known = new Map<string, number>();
  for await (const { subject } of rows.made.each({}, { session, fields: ['subject'] }))
    known.set(subject, (known.get(subject) ?? 0) + 1);
  const forgotten = new Map<string, number>();
  for await (const { _id, keys } of rows.subjects.each({}, { session, fields: ['_id', 'keys'] })) {
    const more = keys - (known.get(_id) ?? 0);
    if (more > 0) forgotten.set(_id, more);
  }
  return forgotten;
}

const over = async (rows: KeyCollections, subjects: readonly string[], session?: InOneGo): Promise<string[]> =>
  (await rows.subjects.find({ _id: { $in: [...subjects] }, ended: true }, { session })).map(({ _id }) => _id);

const sum = (counts: Iterable<number>): number => [...counts].reduce((all, count) => all + count, 0);
