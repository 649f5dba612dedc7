import type { KeptKeys, KeysUnopened, MasterKey } from '#platform/keys';
import type { Operations } from '#platform/operations';
import type { ViewStore } from '#platform/read-models';
import type { ReferenceData } from '#platform/reference-data';
import type { Disk, LogWatch } from '#platform/sqlite-file';
import type { Log } from '#platform/telemetry';
import type { Clock } from '#platform/time';

/** With what the stores beside the events are opened; a verb leaves most of it out. */
export type OpeningBeside = Readonly<{
  clock?: Clock;
  log?: Pick<Log, 'warn'>;
  /** Is told where the disk does not keep what is written, and where it does not answer. */
  disk?: Disk;
  viewLog?: LogWatch;
}>;

/** All but the events, each opened when it is asked for and closed by whoever asked; `close` comes after them. */
export interface StoresBeside {
  /** @throws WrongMasterKey @throws DestructionListUnreadable */
  keys(masterKey: MasterKey): Promise<KeptKeys>;
  /** For whoever has no master key at hand. */
  keysUnopened(): Promise<KeysUnopened>;
  operations(): Promise<Operations>;
  views(): Promise<ViewStore>;
  reference(): Promise<ReferenceData>;
  close(): Promise<void>;
}
