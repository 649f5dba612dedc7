import type { Member } from '#platform/data-folder';
import { SystemClock } from '#platform/time';
import { KEYS_GROW, missingInFile, SqliteKeys } from '#sqlite/keys';
import { OPERATIONS_GROW, PLACES_KEPT, SqliteOperations } from '#sqlite/operations';
import { SqliteReadModels, VIEW_CHECKPOINTS_KEPT } from '#sqlite/read-models';
import { SqliteReferenceData } from '#sqlite/reference-data';
import { witnessOfEvents } from '#sqlite/event-sourcing';
import type { DataFiles } from './data-files.ts';
import type { OpeningBeside, StoresBeside } from './stores-beside.ts';

type Kept = Readonly<{ position: string; eventId: string; from: string }>;
const passed = ({ position, eventId, from }: Kept) => witnessOfEvents(position, eventId, from);

/** What a set that stands in files keeps beside the events, and what each file tells of the others. Only the views can be made again. */
export const filesBesideEvents = (files: DataFiles): readonly Member[] => [
  { file: files.keys, grows: KEYS_GROW, witnesses: [], rebuilt: false },
  { file: files.operations, grows: OPERATIONS_GROW, witnesses: [passed(PLACES_KEPT)], rebuilt: false },
  { file: files.views, grows: [], witnesses: [passed(VIEW_CHECKPOINTS_KEPT)], rebuilt: true },
];

/** Each a file of the folder. */
export function openFilesBeside(files: DataFiles, opening: OpeningBeside = {}): StoresBeside {
  const { clock = new SystemClock(), disk, viewLog } = opening;
  const onDisk = disk ? { disk } : {};
  const now = () => new Date(clock.now());
  return {
    keys: (masterKey) =>
      SqliteKeys.open(files.keys, masterKey, { destructionList: files.destructions, now, ...onDisk }),
    keysUnopened: async () => missingInFile(files.keys),
    operations: () => SqliteOperations.open(files.operations, { clock, ...onDisk }),
    views: () => SqliteReadModels.open(files.views, undefined, viewLog),
    reference: () => SqliteReferenceData.open(files.reference),
    close: async () => undefined,
  };
}
