import { MongoRefused } from './mongo-faults.ts';
import type { EngineCollection } from './engine-collection.ts';

const PRODUCT = 'throughline';
const FORMAT = 1;

export type Identity = Readonly<{ _id: string; product: string; format: number }>;

/**
 * Whoever is first gives an empty database its name; a later one finds that, or does not touch the database.
 * @throws MongoRefused another product, or a later version of this one, has it
 */
export async function admitDatabase(
  identities: EngineCollection<Identity>,
  collectionNames: () => Promise<readonly string[]>,
): Promise<void> {
  const known = await identities.findOne({ _id: 'identity' });
  if (known) return check(known);
  const others = (await collectionNames()).filter((name) => name !== identities.name);
  if (others.length > 0 && !(await identities.findOne({ _id: 'identity' })))
    throw new MongoRefused(
      `its database holds collections of another product (${others.slice(0, 3).join(', ')}); give it a name of its own behind the last /`,
    );
  await identities.insert({ _id: 'identity', product: PRODUCT, format: FORMAT });
  check((await identities.findOne({ _id: 'identity' }))!);
}

function check({ product, format }: Identity): void {
  if (product !== PRODUCT)
    throw new MongoRefused(
      `its database belongs to another product, ${product}; give it a name of its own behind the last /`,
    );
  if (format > FORMAT)
    throw new MongoRefused(
      `its database has format ${format}, this version of Throughline reads ${FORMAT}; start the later version`,
    );
}
