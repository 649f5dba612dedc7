import type { Operations } from '#platform/operations';
import { isLaid } from '../demo/lay-sample.ts';
import type { StoreSet } from './store-set.ts';

type Mode = 'demo' | 'live';

/**
 * Whether the stores are there that several servers share: none of these lays them, so that they may all start at once.
 * @throws NothingLaid
 */
export async function expectLaid(set: Pick<StoreSet, 'isEmpty'>, mode: Mode): Promise<void> {
  if (await set.isEmpty()) throw new NothingLaid(mode);
}

/** A demonstration is all there: a sample that was cut off is gone on with by whoever lays it. @throws NothingLaid */
export async function expectSample(operations: Pick<Operations, 'settings'>, mode: Mode): Promise<void> {
  if (mode === 'demo' && !(await isLaid({ operations }))) throw new NothingLaid(mode);
}

export class NothingLaid extends Error {
  constructor(mode: Mode) {
    const how =
      mode === 'demo'
        ? 'Lay the demonstration first, with the same addresses and keys: npm run ops -- lay-sample.'
        : 'Start one server with ROLE=all and the same addresses and keys: it lays them. Then stop it, and start the others.';
    super(`The database of MONGODB_URL holds no whole store yet, and one of several servers lays none.\n${how}`);
    this.name = 'NothingLaid';
  }
}
