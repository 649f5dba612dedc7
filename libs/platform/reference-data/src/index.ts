export {
  OlderVersion,
  ReferenceData,
  type NewVersion,
  type ReferenceEntry,
  type ReferencesFound,
  type ReferenceVersion,
  type VersionTaken,
} from './port/reference-data.ts';
