export { MongoReadModels } from './mongo-read-models.ts';
export { checkpointsKept } from './builds-of-views.ts';
