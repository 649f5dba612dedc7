import type { Instant } from '#platform/time';

/** Something that a list or a process could not do, or that waits behind that. */
export type Waiting = Readonly<{
  /** The event or the deadline. */
  cause: string;
  /** The document or subject of which it is: later ones of the same wait behind it. */
  of: string;
  words: string;
  tries: number;
  since: Instant | null;
}>;

/** Where a list or a process stands. */
export type PartStanding = Readonly<{
  kind: 'view' | 'process';
  name: string;
  /** What it may not pass stops it; else null. */
  stopped: string | null;
  behind: Readonly<{ events: number; orMore: boolean; seconds: number }> | null;
  waiting: readonly Waiting[];
  /** It may leave nothing undone: nothing of it is let go. */
  holds: boolean;
  /** Somebody asked for another try, which is to come. */
  isAsked: boolean;
}>;

/** Asked of who puts the service together, for only that one knows all lists and processes. */
export abstract class StandingOfParts {
  abstract all(): Promise<readonly PartStanding[]>;

  /** Has the running server try again what a part could not do. */
  abstract tryAgain(part: Pick<PartStanding, 'kind' | 'name'>): Promise<void>;

  /** Gives up for good what a process has parked; what waited behind it goes on. */
  abstract letGo(process: string, cause: string, reason: LettingGo): Promise<void>;
}

/** Why something is let go: a closed list, for words could name a child, and nothing would end them. */
export const lettingGo = ['done-by-hand', 'no-longer-needed', 'recorded-in-error'] as const;
export type LettingGo = (typeof lettingGo)[number];
