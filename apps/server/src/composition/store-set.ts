import type { Member } from '#platform/data-folder';
import { EVENTS_GROW, witnessOfEvents } from '#sqlite/event-sourcing';
import { KEYS_GROW } from '#sqlite/keys';
import { OPERATIONS_GROW, PLACES_KEPT } from '#sqlite/operations';
import { VIEW_CHECKPOINTS_KEPT } from '#sqlite/read-models';
import type { dataFiles } from './data-files.ts';

type Kept = Readonly<{ position: string; eventId: string; from: string }>;
const passed = ({ position, eventId, from }: Kept) => witnessOfEvents(position, eventId, from);

/** The four files of the embedded store, and what each tells of the others. Only the views can be made again. */
export const storeSet = (files: ReturnType<typeof dataFiles>): readonly Member[] => [
  { file: files.events, grows: EVENTS_GROW, witnesses: [], rebuilt: false },
  { file: files.keys, grows: KEYS_GROW, witnesses: [], rebuilt: false },
  { file: files.operations, grows: OPERATIONS_GROW, witnesses: [passed(PLACES_KEPT)], rebuilt: false },
  { file: files.views, grows: [], witnesses: [passed(VIEW_CHECKPOINTS_KEPT)], rebuilt: true },
];
