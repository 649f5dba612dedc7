export {
  OlderVersion,
  ReferenceData,
  type NewVersion,
  type ReferenceEntry,
  type ReferencesFound,
  type ReferenceVersion,
  type VersionTaken,
} from './port/reference-data.ts';
export { NoReferenceData } from './port/no-reference-data.ts';
