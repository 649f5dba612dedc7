import type { MasterKey } from '../master-key/load-master-key.ts';
import { WrongMasterKey } from '../port/key-errors.ts';
import { checks, makeCheckValue } from '../wrapping/wrapping.ts';
import type { KeyCollections } from './key-collections.ts';

/** The first opening leaves a value that only the same master key opens. @throws WrongMasterKey */
export async function checkMasterKeyOf({ checks: kept, keys }: KeyCollections, masterKey: MasterKey): Promise<void> {
  const _id = 'store';
  const isNew = !(await kept.findOne({ _id })) && !(await keys.findOne({}));
  if (isNew) await kept.insert({ _id, check: makeCheckValue(masterKey) });
  const found = await kept.findOne({ _id });
  if (!found || !checks(masterKey, found.check)) throw new WrongMasterKey();
}
