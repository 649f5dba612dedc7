import type { CivilDate, Instant } from '#platform/time';

/** One thing of a list that others publish: found by its key, or by words with which something of it begins. */
export type ReferenceEntry<Content = unknown> = Readonly<{
  key: string;
  /** Folded as those are that are looked for. */
  words: readonly string[];
  content: Content;
}>;

/** A list as it was published on a day. */
export type ReferenceVersion = Readonly<{
  number: number;
  publishedOn: CivilDate;
  /** Of the files that it was read from, SHA-256. */
  digest: string;
  takenAt: Instant;
  entries: number;
}>;

export type NewVersion = Omit<ReferenceVersion, 'number' | 'entries'>;

/** How a version differs from the one before. */
export type VersionTaken = ReferenceVersion & Readonly<{ added: number; changed: number; gone: number }>;

export type ReferencesFound<Content> = Readonly<{ found: readonly Content[]; more: boolean }>;

/**
 * Lists that others publish, such as a register, kept in versions: what was known at an instant stays. They hold nothing
 * about a person.
 */
export abstract class ReferenceData {
  /**
   * Takes a version whole, or not at all. The same files again are the version that is there already.
   * @throws OlderVersion one that was published later is there
   */
  abstract take(
    list: string,
    version: NewVersion,
    entries: Iterable<ReferenceEntry> | AsyncIterable<ReferenceEntry>,
  ): Promise<VersionTaken>;

  /** The newest that was taken by that instant; by now, if left out. */
  abstract version(list: string, knownAt?: Instant): Promise<ReferenceVersion | null>;

  /** By their keys, as known at an instant; whichever is not in the list is left out. */
  abstract get<Content>(
    list: string,
    keys: readonly string[],
    knownAt?: Instant,
  ): Promise<ReadonlyMap<string, Content>>;

  /** Those of the newest version in which each of the words begins one, in the order in which they came; at most so many. */
  abstract search<Content>(list: string, words: readonly string[], most: number): Promise<ReferencesFound<Content>>;

  abstract close(): Promise<void>;
}

/** Versions are taken in the order in which they were published. */
export class OlderVersion extends Error {
  constructor(list: string, publishedOn: CivilDate, newest: CivilDate) {
    super(
      `This is ${list} as published on ${publishedOn}; the one that is there was published on ${newest}. Nothing was changed.`,
    );
    this.name = 'OlderVersion';
  }
}
