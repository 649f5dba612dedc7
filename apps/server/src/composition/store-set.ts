import type { Admitted, Member } from '#platform/data-folder';
import type { EventStore, KnownBy, Position, SaidOfClock } from '#platform/event-sourcing';
import type { Disk } from '#platform/sqlite-file';
import { KEYS_GROW } from '#sqlite/keys';
import { OPERATIONS_GROW, PLACES_KEPT } from '#sqlite/operations';
import { VIEW_CHECKPOINTS_KEPT } from '#sqlite/read-models';
import { witnessOfEvents } from '#sqlite/event-sourcing';
import type { DataFiles } from './data-files.ts';

/** Events, with what an operator said of the times that they carry. */
export type EventsOpened = EventStore &
  Readonly<{
    knownBy: readonly (KnownBy & SaidOfClock)[];
    /** Of all there is, or of all up to a place. */
    sayKnownBy: (said: SaidOfClock, upTo?: Position) => Promise<void>;
  }>;

export type OpeningEvents = Readonly<{ disk?: Disk; subscriptionBroke?: (() => void) | undefined }>;

/**
 * What the stores of one service are: decided once, from the configuration, for whoever serves them and whoever works
 * beside the server.
 */
export interface StoreSet {
  readonly folder: string;
  readonly files: DataFiles;
  /** The files of the folder that are of it. */
  readonly members: readonly Member[];
  /** Where the events are, for a person. */
  readonly eventsAt: string;
  /** Whether the events are beyond this machine, so that they may be away while it is well. */
  readonly isRemote: boolean;

  /** Refuses a folder that says it is of another kind of set. @throws StoreNotSound */
  refuseOtherKind(): void;

  /** Looks at all of the folder before anything is opened, and makes nothing. @throws StoreNotSound */
  admit(): Admitted;

  /** Says that a set is about to be laid where none is. @throws EngineRefused its engine is not free */
  begin(mode: string): Promise<void>;

  /** The events as they are there. @throws UnusableEventFile @throws EngineRefused */
  openEvents(opening?: OpeningEvents): Promise<EventsOpened>;

  /**
   * Holds the events that are outside the folder to what the files keep of them.
   * @returns by which identity the files know each other; null where they make one of their own
   * @throws StoreNotSound @throws WrongMode
   */
  holdTo(
    events: EventsOpened,
    admitted: Pick<Admitted, 'belonging' | 'witnessed'>,
    mode: string,
  ): Promise<string | null>;
}

type Kept = Readonly<{ position: string; eventId: string; from: string }>;
const passed = ({ position, eventId, from }: Kept) => witnessOfEvents(position, eventId, from);

/** What every set keeps in the folder, and what each file tells of the others. Only the views can be made again. */
export const filesBesideEvents = (files: DataFiles): readonly Member[] => [
  { file: files.keys, grows: KEYS_GROW, witnesses: [], rebuilt: false },
  { file: files.operations, grows: OPERATIONS_GROW, witnesses: [passed(PLACES_KEPT)], rebuilt: false },
  { file: files.views, grows: [], witnesses: [passed(VIEW_CHECKPOINTS_KEPT)], rebuilt: true },
];

/** What was named was made in the other mode. */
export class WrongMode extends Error {
  constructor(mode: string, what: 'DATA_DIR' | 'EVENTSTORE_URL' = 'DATA_DIR') {
    const own = what === 'DATA_DIR' ? 'a folder of its own' : 'an engine of its own';
    super(
      mode === 'live'
        ? `${what} holds a demonstration: MODE=live does not take it. Give the live service ${own}.`
        : `${what} holds live data: MODE=demo does not take it. Give the demonstration ${own}.`,
    );
    this.name = 'WrongMode';
  }
}
