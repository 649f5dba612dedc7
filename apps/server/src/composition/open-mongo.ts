import type { MasterKey } from '#platform/keys';
import { MongoEngine, type MongoOptions } from '#platform/mongo-engine';
import { SystemClock } from '#platform/time';
import { keysUnopened, MongoKeys } from '#mongodb/keys';
import { MongoOperations } from '#mongodb/operations';
import { MongoReadModels } from '#mongodb/read-models';
import { MongoReferenceData } from '#mongodb/reference-data';
import type { OpeningBeside, StoresBeside } from './stores-beside.ts';

export type MongoGiven = OpeningBeside &
  Pick<MongoOptions, 'credentialsFile' | 'caFile' | 'watch'> &
  Readonly<{
    /** A file of this server that lists destructions too. */
    destructionList?: string;
  }>;

/** Everything but the events in one MongoDB, which several servers share. @throws MongoRefused */
export async function openMongo(url: string, given: MongoGiven): Promise<StoresBeside> {
  const { clock = new SystemClock(), log, destructionList, credentialsFile, caFile, watch } = given;
  const drifted = (fault: string) => log?.warn('An index of the database is another than declared', { fault });
  const engine = await MongoEngine.open(url, { ...{ credentialsFile, caFile, drifted }, ...(watch && { watch }) });
  const now = () => new Date(clock.now());
  return {
    keys: (masterKey: MasterKey) =>
      MongoKeys.open(engine, masterKey, { now, ...(destructionList !== undefined && { destructionList }) }),
    keysUnopened: () => keysUnopened(engine),
    operations: () => MongoOperations.open(engine, { clock }),
    views: () => MongoReadModels.open(engine),
    reference: () => MongoReferenceData.open(engine),
    close: () => engine.close(),
  };
}
