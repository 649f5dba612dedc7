import type { ADatabase } from '#contract/mongo-engine';
import { MongoReferenceData } from './mongo-reference-data.ts';

export const referenceOn = (database: ADatabase) => ({
  open: async () => MongoReferenceData.open(await database.open()),
  remove: () => database.remove(),
});
