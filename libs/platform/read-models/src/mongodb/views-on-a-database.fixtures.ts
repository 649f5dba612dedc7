import type { ADatabase } from '#contract/mongo-engine';
import type { ReadModelsUnderTest } from '#contract/read-models';
import { MongoReadModels } from './mongo-read-models.ts';

export const viewsOn = (database: ADatabase): ReadModelsUnderTest => ({
  open: async () => MongoReadModels.open(await database.open()),
  restartEngine: database.restartEngine,
  remove: () => database.remove(),
});
