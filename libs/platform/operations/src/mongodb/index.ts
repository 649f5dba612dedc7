export { MongoOperations, type MongoOperationsOptions } from './mongo-operations.ts';
export { isServed, OPERATIONS_GROW, placesKept } from './grows-in-database.ts';
export { carriedInOperationsOf } from './carried-operations-of-database.ts';
