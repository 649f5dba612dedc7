export { SqliteOperations, type SqliteOperationsOptions } from './sqlite-operations.ts';
export { CHECKPOINTS_KEPT, OPERATIONS_GROW } from './operations-growth.ts';
