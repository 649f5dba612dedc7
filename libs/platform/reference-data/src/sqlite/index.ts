export { SqliteReferenceData } from './sqlite-reference-data.ts';
