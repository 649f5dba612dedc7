import { randomUUID } from 'node:crypto';
import { StoreUnavailable } from '#platform/event-sourcing';
import { isDuplicate, type MongoEngine } from '#platform/mongo-engine';
import { type NewVersion, OlderVersion, type ReferenceEntry, type VersionTaken } from '../port/reference-data.ts';
import {
  type EntryRow,
  type ReferenceCollections,
  STANDS,
  type VersionRow,
  versionOf,
} from './reference-collections.ts';

const AT_ONCE = 1_000;

/**
 * Writes how a list differs from its newest version, some at a time, and then shows all of it at once. What a take that was
 * cut off has left is taken back first; of two that take at once the later one has it, and the other is told.
 */
export async function takeVersion(
  engine: MongoEngine,
  rows: ReferenceCollections,
  list: string,
  version: NewVersion,
  all: readonly ReferenceEntry[],
): Promise<VersionTaken> {
  const byKey = new Map(all.map((entry) => [entry.key, entry]));
  const twice = all.find((entry) => byKey.get(entry.key) !== entry);
  if (twice) throw new TypeError(`${list} holds ${twice.key} twice.`);
  const newest = await rows.versions.findOne({ list, isTaken: true }, { sort: { number: -1 } });
  if (newest?.digest === version.digest) return { ...versionOf(newest), added: 0, changed: 0, gone: 0 };
  if (newest && newest.publishedOn > version.publishedOn)
    throw new OlderVersion(list, version.publishedOn, newest.publishedOn);
  const number = (newest?.number ?? 0) + 1;
  const claim = { _id: `${list} ${number}`, list, taker: randomUUID() };
  const entries = all.length;
  await claimed(rows, { ...claim, ...version, number, entries, isTaken: false });
  const counts = await written(rows, list, number, byKey);
  await shown(engine, rows, claim, { number, ...counts });
  return { ...version, number, entries, ...counts };
}

async function claimed(rows: ReferenceCollections, row: VersionRow): Promise<void> {
  const { _id, list, number } = row;
  if (await rows.versions.insert(row)) return;
  const { isTaken: _, ...again } = row;
  await rows.versions.update({ _id, isTaken: false }, { $set: again });
  await rows.entries.remove({ list, since: number });
  await rows.entries.updateAll({ list, until: number }, { $set: { until: STANDS } });
}

type Counts = Readonly<{ added: number; changed: number; gone: number }>;

async function written(
  { entries: rows }: ReferenceCollections,
  list: string,
  number: number,
  byKey: ReadonlyMap<string, ReferenceEntry>,
): Promise<Counts> {
  const ended: string[] = [];
  const same = new Set<string>();
  let [changed, gone] = [0, 0];
  for await (const row of rows.each({ list, until: STANDS })) {
    const now = byKey.get(row.key);
    if (now && row.content === JSON.stringify(now.content) && isDeep(row.words, now.words)) same.add(row.key);
    else {
      ended.push(row._id);
      if (now) changed += 1;
      else gone += 1;
    }
  }
  const fresh = [...byKey.values()]
    .filter(({ key }) => !same.has(key))
    .map(({ key, words, content }, place): EntryRow => ({
      ...{ _id: `${list} ${number} ${key}`, list, key, words, content: JSON.stringify(content) },
      ...{ since: number, place, until: STANDS },
    }));
  for (const some of inGroups(ended)) await rows.updateAll({ _id: { $in: some } }, { $set: { until: number } });
  for (const some of inGroups(fresh))
    await rows.insertAll(some).catch((error: unknown) => {
      throw isDuplicate(error) ? new ListTakenMeanwhile(list) : error;
    });
  return { added: fresh.length - changed, changed, gone };
}

/** From here on it is read. @throws ListTakenMeanwhile */
async function shown(
  engine: MongoEngine,
  { versions, entries }: ReferenceCollections,
  { _id, list, taker }: Pick<VersionRow, '_id' | 'list' | 'taker'>,
  { number, added, changed, gone }: Counts & Readonly<{ number: number }>,
): Promise<void> {
  await engine.transact(async (session) => {
    const { matched } = await versions.update({ _id, taker, isTaken: false }, { $set: { isTaken: true } }, { session });
    const brought = await entries.count({ list, since: number }, STANDS, { session });
    const ended = await entries.count({ list, until: number }, STANDS, { session });
    if (matched === 0 || brought !== added + changed || ended !== changed + gone) throw new ListTakenMeanwhile(list);
  });
}

/** Somebody else took the same list, and took over what was written so far. */
class ListTakenMeanwhile extends StoreUnavailable {
  constructor(list: string) {
    super(`Somebody else is taking ${list} at this moment. Nothing was changed here: say the same again.`);
    this.name = 'ListTakenMeanwhile';
  }
}

const isDeep = (a: readonly string[], b: readonly string[]): boolean => a.join('\n') === b.join('\n');

function* inGroups<T>(all: readonly T[]): Iterable<T[]> {
  for (let from = 0; from < all.length; from += AT_ONCE) yield all.slice(from, from + AT_ONCE);
}
