import type { EventType, TypedEvent } from '#platform/event-sourcing';
import type { EventProcess, Process, SendStep } from './process.ts';
import type { KeptState } from './process-memory.ts';

/** Either kind of process that reacts to events, as the runner sees it. */
export type Reactor = Readonly<{
  process: Process;
  types: readonly string[];
  subjectOf: (event: TypedEvent<EventType>) => string;
  /** @returns what it remembers from now on, if it remembers anything */
  react: (event: TypedEvent<EventType>, send: SendStep) => Promise<KeptState | undefined>;
  /** Deals with a parked moment, or goes past it; without it there are none. */
  moments?: Readonly<{
    dealWith: (subject: string, cause: string) => Promise<KeptState | undefined>;
    passOver: (subject: string, cause: string) => Promise<KeptState | undefined>;
  }>;
}>;

export const forgetful = (process: EventProcess): Reactor => ({
  process,
  types: process.reactsTo.map(({ type }) => type),
  subjectOf: (event) => process.subjectOf(event),
  react: async (event, send) => {
    await process.react(event, send);
    return undefined;
  },
});
