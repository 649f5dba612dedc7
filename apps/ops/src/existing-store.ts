import { existsSync } from 'node:fs';
import { loadMasterKey, type MasterKey } from '#platform/keys';
import { RestoreUnfinished } from '../../server/src/composition/open-stores.ts';
import { Refused, type Ground } from './verb.ts';

/** Opening a store makes its files: a verb that was given the wrong folder must not. @throws Refused */
export function refuseUnlessStore({ configuration, files }: Ground): void {
  if (existsSync(files.unfinishedRestore)) throw new RestoreUnfinished(configuration.dataFolder);
  if (!existsSync(files.events))
    throw new Refused(`DATA_DIR ${configuration.dataFolder} holds no store: there is no ${files.events}.`);
}

/** The master key that the server would use. @throws MasterKeyRefused */
export const masterKeyOf = ({ configuration, files }: Ground): Promise<MasterKey> =>
  loadMasterKey(configuration.masterKeyFile ?? files.masterKey);
