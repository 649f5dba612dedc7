export { areaOf, needsOf } from './areas-of-work.ts';
export { whoMayWhat } from './who-may-what.ts';
export { RECORD_NAMES } from './scopes.ts';
