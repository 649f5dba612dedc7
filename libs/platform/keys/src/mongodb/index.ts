export { MongoKeys, type MongoKeysOptions } from './mongo-keys.ts';
export { KEYS_GROW } from './key-collections.ts';
export { keysUnopened } from './keys-told.ts';
export { carriedInKeysOf } from './carried-keys-of-database.ts';
