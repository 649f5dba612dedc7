export { MongoOperations, type MongoOperationsOptions } from './mongo-operations.ts';
export { isInUse, isServed, OPERATIONS_GROW, placesKept } from './grows-in-database.ts';
export { carriedInOperationsOf } from './carried-operations-of-database.ts';
