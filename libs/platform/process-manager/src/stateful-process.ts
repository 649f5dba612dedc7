import type { Command, CommandClass, EventType, TypedEvent } from '#platform/event-sourcing';
import type { Instant } from '#platform/time';
import { Process } from './process.ts';

/** The moment that a process asked to be told of has come. */
export type MomentCame = Readonly<{ type: 'MomentCame'; at: Instant }>;

/** A command to be sent; step and target tell it apart from the others of the same reaction. */
export type Step = Readonly<{
  command: CommandClass<unknown>;
  data: unknown;
  tell?: Readonly<{ step?: string; target?: string }>;
}>;

export const step = <Data, C extends Command<Data>>(
  command: CommandClass<Data, C>,
  data: NoInfer<Data>,
  tell?: Step['tell'],
): Step => ({ command: command as CommandClass<unknown>, data, ...(tell && { tell }) });

/**
 * A process that remembers something of each subject and may ask to be told when a moment has come. All of it is pure,
 * as a stream's decisions and state are, and tested like them. Its memory holds ids, codes, dates, numbers and flags.
 */
export abstract class StatefulProcess<State = unknown, E extends EventType = EventType> extends Process {
  abstract readonly reactsTo: readonly E[];
  /** Of what is remembered: raised with each new shape, and `upgrades` makes the new from the one before. */
  abstract readonly version: number;
  readonly upgrades: Readonly<Record<number, (old: never) => unknown>> = {};
  abstract readonly initial: State;

  /** What is remembered together, and waits together when something is parked. */
  abstract subjectOf(event: TypedEvent<E>): string;

  /** What is to be done about it, by what was remembered before it. */
  abstract decide(state: State, happened: TypedEvent<E> | MomentCame): readonly Step[];

  abstract evolve(state: State, happened: TypedEvent<E> | MomentCame): State;

  /** The next moment it wants to be told of. Once told, the moment is evolved: another, or none, must come of it. */
  abstract wakeAt(state: State): Instant | null;
}
