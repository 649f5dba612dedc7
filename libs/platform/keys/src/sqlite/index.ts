export { SqliteKeys, type SqliteKeysOptions } from './sqlite-keys.ts';
export { KEYS_GROW } from './keys-growth.ts';
export { missingInFile } from './missing-in-file.ts';
export { carriedInKeyFile } from './carried-keys.ts';
