import { expect } from '@jest/globals';
import {
  Catalogue,
  derivedId,
  evolved,
  factsIn,
  inForce,
  Questioned,
  Refusal,
  whatConfirms,
  standings,
  type AnyCommand,
  type CommandClass,
  type CommandEnvelope,
  type Draft,
  type EventType,
  type Fact,
  type Facts,
  type StreamDefinition,
} from '#platform/event-sourcing';
import { recordedFact } from './recorded-facts.ts';

type Past<E> = Draft<E> & { readonly id?: string };

/** Given these past facts, when this command, then these new facts (or this refusal). */
export function specification<State, E extends EventType, C>(
  stream: StreamDefinition<State, E>,
  decide: (command: C, state: State, facts: Facts<E>) => Draft<E> | readonly Draft<E>[],
) {
  return (...past: readonly Past<E>[]) => ({
    when: (command: C) => {
      // Frozen: a stream that is kept shows one state to many decisions.
      const run = () => [decide(command, frozen(stateAfter(stream, past)), factsAfter(stream, past))].flat();
      return {
        then: (...expected: readonly Draft<E>[]) => expect(run()).toEqual(expected),
        /** Of a field, where `at` names it. */
        refused: (reason: string, at?: string | null) =>
          expect(refusalOf(run)).toMatchObject({ reason, ...(at !== undefined && { at }) }),
        questioned: (...codes: readonly string[]) => expect(questionsOf(run)).toEqual(codes),
      };
    },
  });
}

/** What a correction or a void of these finds. */
export function factsAfter<State, E extends EventType>(
  stream: StreamDefinition<State, E>,
  past: readonly Past<E>[],
): Facts<E> {
  const { typeOf } = new Catalogue(stream.events);
  return factsIn(() =>
    standings(
      past.map((fact, n) => recordedFact(fact, n)),
      typeOf,
    ),
  );
}

/** The state after these facts, corrections in their originals' places. */
export function stateAfter<State, E extends EventType>(
  stream: StreamDefinition<State, E>,
  past: readonly Past<E>[],
): State {
  const { typeOf } = new Catalogue(stream.events);
  return evolved(
    stream,
    inForce(
      past.map((fact, n) => recordedFact(fact, n)),
      typeOf,
    ) as unknown as readonly Fact<E>[],
  );
}

/** A command as the gateway would send it: today, by an officer. */
export const asked = <Data, C extends AnyCommand<Data>>(
  command: CommandClass<Data, C>,
  data: NoInfer<Data>,
  envelope: Partial<CommandEnvelope> = {},
): C => new command(data, { ...ordinary, ...envelope });

const ordinary: CommandEnvelope = {
  commandId: derivedId('command'),
  actor: { id: 'officer-1', role: 'sen-officer', team: 'sen', organisation: 'council', onBehalfOf: null },
  receivedAt: '2026-01-12T09:00:00.000Z',
  effectiveOn: '2026-01-12',
  correlationId: derivedId('correlation'),
  causationId: null,
  digest: '',
};

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
}

function questionsOf(run: () => unknown): unknown {
  try {
    return run();
  } catch (thrown) {
    if (thrown instanceof Questioned) return thrown.questions.map(whatConfirms);
    throw thrown;
  }
}

/** What a decision refuses; where it refuses nothing, one that says so. */
export function refusalOf(run: () => unknown): Refusal {
  try {
    return new Refusal(`no refusal, but ${JSON.stringify(run())}`, '');
  } catch (thrown) {
    if (thrown instanceof Refusal) return thrown;
    throw thrown;
  }
}
