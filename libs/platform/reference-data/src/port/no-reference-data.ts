import { ReferenceData, type ReferencesFound, type VersionTaken } from './reference-data.ts';

/** Where nobody has given a list: nothing is found, and nothing is kept. */
export class NoReferenceData extends ReferenceData {
  override async take(): Promise<VersionTaken> {
    throw new TypeError('Lists are not kept here.');
  }

  override async version(): Promise<null> {
    return null;
  }

  override async get<Content>(): Promise<ReadonlyMap<string, Content>> {
    return new Map();
  }

  override async search<Content>(): Promise<ReferencesFound<Content>> {
    return { found: [], more: false };
  }

  override async close(): Promise<void> {}
}
