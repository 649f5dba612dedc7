import type { AboutKey } from '../envelope.ts';
import type { EventType } from '../schema/event-type.ts';
import type { Fact } from './facts.ts';

/** How a kind of stream is named, what may be recorded in it, and how its facts add up to a state. */
export interface StreamDefinition<State, E extends EventType, A extends AboutKey = AboutKey> {
  /** `placement` in `placement-{id}`. */
  readonly category: string;
  /** In officers’ words, where the category is none of them: “There is no such …”. */
  readonly called?: string;
  readonly events: readonly E[];
  /** Whom each of its events concerns. */
  readonly about: readonly A[];
  /** Whose keys close what an event seals, unless a part is another person's. `childId` unless it says otherwise. */
  readonly keysOf?: NoInfer<A>;
  readonly initial: State;
  /** What decisions need from the past; nothing for display, that is what views are for. */
  evolve(state: State, fact: Fact<E>): State;
}

/**
 * One state, one list of events: checked together.
 * @throws TypeError it seals words, and nobody's keys are said to close them
 * @throws TypeError an event concerns whom the stream does not
 */
export function stream<State, E extends EventType, A extends AboutKey>(
  definition: StreamDefinition<State, E, A>,
): StreamDefinition<State, E, A> {
  const { category, events, about } = definition;
  const strange = events.find((each) => Object.keys(each.about).some((key) => !about.some((known) => known === key)));
  if (strange)
    throw new TypeError(
      `${strange.type} concerns ${Object.keys(strange.about).join(', ')}, a ${category} ${about.join(', ')}.`,
    );
  const seals = events.some(({ personal }) => Object.values(personal).some(({ owner }) => owner === null));
  if (seals && !about.some((key) => key === keysOf(definition)))
    throw new TypeError(`Events of a ${category} seal words under no key: it is about no child and names no keysOf.`);
  return definition;
}

export const keysOf = <State, E extends EventType>({ keysOf: owner }: StreamDefinition<State, E>): AboutKey =>
  owner ?? 'childId';

export const streamName = (category: string, id: string): string => `${category}-${id}`;

/** Folds the facts in force to the state that decisions see. */
export const evolved = <State, E extends EventType>(
  { initial, evolve }: StreamDefinition<State, E>,
  facts: readonly Fact<E>[],
): State => facts.reduce((state, fact) => evolve(state, fact), initial);
