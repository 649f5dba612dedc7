import { insertUntilKnown, type MongoEngine } from '#platform/mongo-engine';
import type { MasterKey } from '../master-key/load-master-key.ts';
import type { Destruction } from '../destruction-list/destruction-list.ts';
import type { Carried, CarriedRow } from '../port/carried-table.ts';
import type { KeyOwner } from '../port/keys.ts';
import { checkMasterKeyOf } from './check-master-key-of.ts';
import { endKeys } from './end-keys.ts';
import { type KeyCollections, keyCollections, type KeyRow, type MadeRow } from './key-collections.ts';

type KeyCarried = Readonly<{
  kid: string;
  subject: string;
  purpose: KeyOwner['purpose'] | null;
  ended: 0 | 1;
  wrapped: string | null;
}>;

/** No sign of how far the collection had grown. */
const LONG_AGO = '';
const AT_ONCE = 500;
const NOTHING = Buffer.alloc(60);

/** The keys of a database, as `carriedInKeyFile` has those of a file. Nobody’s, ended before they were made, the orders tell of. */
export async function carriedInKeysOf(engine: MongoEngine, masterKey: MasterKey): Promise<Carried> {
  const rows = await keyCollections(engine);
  await checkMasterKeyOf(rows, masterKey);
  return {
    tables: [
      {
        name: 'keys',
        rows: () => keysOf(rows),
        take: async (carried) => {
          const keys = carried as readonly KeyCarried[];
          const made = keys.map(({ kid, subject }) => ({ _id: kid, subject, at: LONG_AGO }));
          await insertUntilKnown(rows.made, made, (there, ours) => there.subject === ours.subject);
          const here = keys.flatMap((key) => (key.purpose === null ? [] : [rowOf(key, key.purpose)]));
          await insertUntilKnown(rows.keys, here, (there, ours) => there.subject === ours.subject);
        },
      },
      {
        name: 'destructions',
        rows: async function* () {
          for await (const { subject, kid, at } of rows.destructions.each({})) yield { subject, kid, at };
        },
        take: async (carried) => {
          for (const { subject, kid, at } of carried)
            await endKeys(engine, rows, (subject === null ? { kid, at } : { subject, at }) as Destruction);
        },
      },
    ],
    taken: () => counted(rows),
    close: async () => undefined,
  };
}

async function* keysOf(rows: KeyCollections): AsyncGenerator<CarriedRow, void, undefined> {
  let together: MadeRow[] = [];
  for await (const made of rows.made.each({}, { sort: { _id: 1 } })) {
    together.push(made);
    if (together.length < AT_ONCE) continue;
    yield* await carriedOf(rows, together);
    together = [];
  }
  yield* await carriedOf(rows, together);
}

async function carriedOf({ keys }: KeyCollections, made: readonly MadeRow[]): Promise<readonly CarriedRow[]> {
  const found = await keys.find({ _id: { $in: made.map(({ _id }) => _id) } });
  const known = new Map(found.map((key) => [key._id, key]));
  return made.map(({ _id: kid, subject }) => {
    const key = known.get(kid);
    const ended = key?.ended ?? false;
    const wrapped = key && !ended ? Buffer.from(key.wrapped).toString('hex').toUpperCase() : null;
    return { kid, subject, purpose: key?.purpose ?? null, ended: Number(ended), wrapped };
  });
}

const rowOf = ({ kid, subject, ended, wrapped }: KeyCarried, purpose: KeyOwner['purpose']): KeyRow => ({
  ...{ _id: kid, subject, purpose, ended: ended === 1 },
  wrapped: wrapped === null ? NOTHING : Buffer.from(wrapped, 'hex'),
});

/** How many were made of whom, which whatever makes or ends one writes. */
async function counted({ made, subjects }: KeyCollections): Promise<void> {
  const keys = new Map<string, number>();
  for await (const { subject } of made.each({}, { fields: ['subject'] }))
    keys.set(subject, (keys.get(subject) ?? 0) + 1);
  for (const [_id, count] of keys)
    await subjects.update({ _id }, { $set: { keys: count }, $setOnInsert: { ended: false } }, { upsert: true });
}
