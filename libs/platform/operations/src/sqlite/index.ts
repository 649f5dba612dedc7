export { SqliteOperations, type SqliteOperationsOptions } from './sqlite-operations.ts';
export { OPERATIONS_GROW, PLACES_KEPT } from './operations-growth.ts';
export { carriedInOperationsFile } from './carried-operations.ts';
