export { SqliteKeys, type SqliteKeysOptions } from './sqlite-keys.ts';
