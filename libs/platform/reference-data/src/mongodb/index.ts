export { MongoReferenceData } from './mongo-reference-data.ts';
