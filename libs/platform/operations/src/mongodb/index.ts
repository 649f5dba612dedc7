export { MongoOperations, type MongoOperationsOptions } from './mongo-operations.ts';
