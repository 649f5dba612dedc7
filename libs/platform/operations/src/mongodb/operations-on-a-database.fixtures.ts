import type { ADatabase } from '#contract/mongo-engine';
import type { OperationsUnderTest } from '#contract/operations';
import type { Clock } from '#platform/time';
import { MongoOperations } from './mongo-operations.ts';

/** A store whose leases go by the hand of a test’s clock too. */
export const operationsOn = (database: ADatabase, clock: Clock): OperationsUnderTest => ({
  open: async () => {
    const engineTime = () => new Date(clock.now());
    return MongoOperations.open(await database.open(), { clock, engineTime });
  },
  restartEngine: database.restartEngine,
  remove: () => database.remove(),
});
