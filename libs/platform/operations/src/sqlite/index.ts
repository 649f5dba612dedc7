export { SqliteOperations, type SqliteOperationsOptions } from './sqlite-operations.ts';
