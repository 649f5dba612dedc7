export { MongoReadModels } from './mongo-read-models.ts';
