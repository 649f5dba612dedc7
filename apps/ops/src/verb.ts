import type { Command } from 'commander';
import type { Configuration } from '../../server/src/configuration/configuration.ts';
import type { DataFiles } from '../../server/src/composition/data-files.ts';
import type { StoreSet } from '../../server/src/composition/store-set.ts';

/** `found`: the verb worked, and what it looked at or asked for is not as it should be. */
export type Outcome = 'done' | 'found';

/** What a verb works on. */
export type Ground = Readonly<{
  configuration: Configuration;
  /** The files of DATA_DIR. */
  files: DataFiles;
  /** The stores that the environment names. */
  set: StoreSet;
  /** Where the answer goes, a line at a time. */
  say: (line: string) => void;
}>;

export type Work = (ground: Ground) => Promise<Outcome>;

/** Declares itself and its options, and hands its work to `run`. */
export type Verb = (program: Command, run: (work: Work) => Promise<void>) => void;

/** What was asked cannot be done; nothing was changed. */
export class Refused extends Error {
  constructor(why: string) {
    super(why);
    this.name = 'Refused';
  }
}
