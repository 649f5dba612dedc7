import type { MasterKey } from '#platform/keys';
import { MongoEngine, type MongoOptions } from '#platform/mongo-engine';
import type { Log } from '#platform/telemetry';
import type { Clock } from '#platform/time';
import { MongoKeys, type MongoKeysOptions } from '#mongodb/keys';
import { MongoOperations } from '#mongodb/operations';
import { MongoReadModels } from '#mongodb/read-models';

export type MongoGiven = Readonly<{ clock: Clock; log: Pick<Log, 'warn'> }> &
  Pick<MongoOptions, 'credentialsFile' | 'caFile' | 'watch'>;

export type MongoStores = Readonly<{
  views: MongoReadModels;
  operations: MongoOperations;
  /** For whoever has the master key: a server that only builds views has none. @throws WrongMasterKey */
  openKeys(masterKey: MasterKey, options?: Pick<MongoKeysOptions, 'destructionList'>): Promise<MongoKeys>;
  close(): Promise<void>;
}>;

/** Everything but the events in one MongoDB, which several servers share. @throws MongoRefused */
export async function openMongo(url: string, { clock, log, ...options }: MongoGiven): Promise<MongoStores> {
  const drifted = (fault: string) => log.warn('An index of the database is another than declared', { fault });
  await using opened = new AsyncDisposableStack();
  const closed = (store: Readonly<{ close: () => Promise<void> }>): Promise<void> => store.close();
  const engine = opened.adopt(await MongoEngine.open(url, { ...options, drifted }), closed);
  const views = opened.adopt(await MongoReadModels.open(engine), closed);
  const operations = opened.adopt(await MongoOperations.open(engine, { clock }), closed);
  const all = opened.move();
  return {
    ...{ views, operations },
    openKeys: (masterKey, { destructionList } = {}) =>
      MongoKeys.open(engine, masterKey, {
        now: () => new Date(clock.now()),
        ...(destructionList !== undefined && { destructionList }),
      }),
    close: () => all.disposeAsync(),
  };
}
