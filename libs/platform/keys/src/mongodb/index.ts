export { MongoKeys, type MongoKeysOptions } from './mongo-keys.ts';
