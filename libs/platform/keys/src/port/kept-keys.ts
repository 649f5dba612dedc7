import type { Destruction } from '../destruction-list/destruction-list.ts';
import type { MasterKey } from '../master-key/load-master-key.ts';
import type { Keys, LostKey } from './keys.ts';

/** At once from a file; from a database after a while. */
type Told<T> = T | Promise<T>;

/** What a store of keys tells of itself, whoever has it open. */
export type KeysTold = Readonly<{
  /** Those of these keys that are not here and were not ended. */
  missing: (kids: readonly string[]) => Told<readonly string[]>;
  /** Keys that were made here and are gone, though nobody destroyed them. */
  lost: () => Told<readonly LostKey[]>;
  /** How many are gone of which nothing is remembered. Changes nothing. */
  gaps: () => Told<number>;
  /** Those of these subjects whose keys were all destroyed. */
  destroyedSubjects: (subjects: readonly string[]) => Told<readonly string[]>;
}>;

/** The same without the master key; which of those that are here are damaged shows only in trying each. */
export type KeysUnopened = KeysTold &
  Readonly<{
    /** @throws WrongMasterKey */
    damaged: (masterKey: MasterKey) => Told<readonly LostKey[]>;
    close: () => Told<void>;
  }>;

/** Keys as they are held to the events. */
export type KeptKeys = Keys &
  KeysTold &
  Readonly<{
    /** Keys that are here, were not ended, and do not open: each is tried. */
    damaged: () => Told<readonly LostKey[]>;
    /** How many are gone of which nothing is remembered, once what is there is remembered again. */
    unnamedLosses: () => Told<number>;
    /** What the events told of them. From then on they are lost, and known to be. */
    nameLosses: (found: readonly LostKey[]) => Told<void>;
    /** Ends what a list says was destroyed. @returns how many keys it ended now */
    applyDestructions: (list: readonly Destruction[]) => Promise<number>;
  }>;
