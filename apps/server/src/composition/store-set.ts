import type { Admitted, Member } from '#platform/data-folder';
import type { EventStore, KnownBy, Position, SaidOfClock } from '#platform/event-sourcing';
import type { Disk } from '#platform/sqlite-file';
import type { Log } from '#platform/telemetry';
import type { DataFiles } from './data-files.ts';
import type { OpeningBeside, StoresBeside } from './stores-beside.ts';

/** Events, with what an operator said of the times that they carry. */
export type EventsOpened = EventStore &
  Readonly<{
    knownBy: readonly (KnownBy & SaidOfClock)[];
    /** Of all there is, or of all up to a place. */
    sayKnownBy: (said: SaidOfClock, upTo?: Position) => Promise<void>;
  }>;

export type OpeningEvents = Readonly<{ disk?: Disk; subscriptionBroke?: (() => void) | undefined }>;

/** How much is read for a look: what a start reads, what a verb does beside a server, or all there is. */
export type HowMuch = 'the first page' | 'every page' | 'every page and index';

/** What the stores of a set say of themselves and of each other. */
export type Looked = Pick<Admitted, 'belonging' | 'witnessed'> &
  Readonly<{
    /** In words. */
    faults: readonly string[];
    /** Which cannot be read through. */
    unreadable: readonly ('events' | 'keys' | 'operations')[];
  }>;

export type Joining = Readonly<{
  admitted: Admitted;
  mode: string;
  settled: string | null;
  identity: string | null;
  log: Pick<Log, 'error'>;
}>;

/** Keeps the stores told how far each has grown, and up to where the keys fit the events. */
export interface MarksKept {
  written(): Promise<boolean>;
  doubt(): void;
  settledBy(settled: () => string | null): void;
  look(): Promise<void>;
  close(): Promise<void>;
}

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
  /** Where all else is, as the variable that names it says. */
  readonly named: string;
  /** Where the keys are, for a person. */
  readonly keysAt: string;
  /** What to do where a part of it is not as the rest says. */
  readonly putBack: string;
  /** Whether the events are beyond this machine, so that they may be away while it is well. */
  readonly isRemote: boolean;
  /** Whether several servers, each with a folder of its own, may have it at once. */
  readonly isShared: boolean;

  /** Refuses a folder that says it is of another kind of set. @throws StoreNotSound */
  refuseOtherKind(): void;

  /** Looks at all of it before anything is opened, and makes nothing. @throws StoreNotSound */
  admit(): Promise<Admitted>;

  /** Looks at it beside a server that may go on writing. */
  look(howMuch: HowMuch): Promise<Looked>;

  /** Whether there is nothing of it yet. */
  isEmpty(): Promise<boolean>;

  /** Whether a server does its work at this moment: of several one that shows pages alone does none. */
  isServed(): Promise<boolean>;

  /** Whether any server has it at this moment, whatever that does. */
  isInUse(): Promise<boolean>;

  /** Says that a set is about to be laid where none is. @throws EngineRefused its engine is not free */
  begin(mode: string): Promise<void>;

  /** The events as they are there. @throws UnusableEventFile @throws EngineRefused */
  openEvents(opening?: OpeningEvents): Promise<EventsOpened>;

  /** All but the events. @throws MongoRefused */
  openBeside(opening?: OpeningBeside): Promise<StoresBeside>;

  /**
   * Holds the events that are outside the folder to what the other stores keep of them.
   * @returns by which identity these know each other; null where they make one of their own
   * @throws StoreNotSound @throws WrongMode
   */
  holdTo(
    events: EventsOpened,
    admitted: Pick<Admitted, 'belonging' | 'witnessed'>,
    mode: string,
  ): Promise<string | null>;

  /** Tells the stores, once they are all there, whose they are; and from then on how far each has grown. */
  join(joining: Joining): Promise<MarksKept>;

  /** No server runs: the next start builds the views anew. Nothing can be lost of them. */
  dropViews(): Promise<void>;
}

/** What was named was made in the other mode. */
export class WrongMode extends Error {
  constructor(mode: string, what: 'DATA_DIR' | 'EVENTSTORE_URL' | 'MONGODB_URL' = 'DATA_DIR') {
    const own = { DATA_DIR: 'a folder', EVENTSTORE_URL: 'an engine', MONGODB_URL: 'a database' }[what];
    super(
      mode === 'live'
        ? `${what} holds a demonstration: MODE=live does not take it. Give the live service ${own} of its own.`
        : `${what} holds live data: MODE=demo does not take it. Give the demonstration ${own} of its own.`,
    );
    this.name = 'WrongMode';
  }
}
