import type { EventType } from '../schema/event-type.ts';
import type { Fact } from './facts.ts';

/** How a kind of stream is named, what may be recorded in it, and how its facts add up to a state. */
export interface StreamDefinition<State, E extends EventType> {
  /** `placement` in `placement-{id}`. */
  readonly category: string;
  readonly events: readonly E[];
  readonly initial: State;
  /** What decisions need from the past; nothing for display, that is what views are for. */
  evolve(state: State, fact: Fact<E>): State;
}

/** One state, one list of events: checked together. */
export const stream = <State, E extends EventType>(
  definition: StreamDefinition<State, E>,
): StreamDefinition<State, E> => definition;

export const streamName = (category: string, id: string): string => `${category}-${id}`;

/** Folds the facts in force to the state that decisions see. */
export const evolved = <State, E extends EventType>(
  { initial, evolve }: StreamDefinition<State, E>,
  facts: readonly Fact<E>[],
): State => facts.reduce((state, fact) => evolve(state, fact), initial);
