import { expect } from '@jest/globals';
import type { About, EventType, TypedEvent } from '#platform/event-sourcing';
import type { EventProcess, MomentCame, SendStep, StatefulProcess } from '#platform/process-manager';
import type { Instant } from '#platform/time';
import { recordedFact } from './recorded-facts.ts';

type SentStep = readonly [command: string, data: unknown, target?: string];

type Recorded<E extends EventType> = Readonly<{ type: E['type']; data: object; personal?: object; about: About }>;

/** When this event is recorded, then these commands are sent, each with the target that tells it apart. */
export const whenRecorded = <E extends EventType>(process: EventProcess<E>, event: Recorded<E>) => ({
  then: async (...expected: readonly SentStep[]): Promise<void> => {
    const sent: SentStep[] = [];
    const send: SendStep = async (command, data, { target = '' } = {}) => {
      sent.push(target ? [command.name, data, target] : [command.name, data]);
      return null;
    };
    await process.react(recordedFact(event, 0, 'specification', event.about) as unknown as TypedEvent<E>, send);
    expect(sent).toEqual(expected);
  },
});

export const momentCame = (at: Instant): MomentCame => ({ type: 'MomentCame', at });

/** Of a process that remembers: given what happened, when a fact is recorded or a moment has come, then commands. */
export const processSpecification =
  <State, E extends EventType>(process: StatefulProcess<State, E>) =>
  (...past: readonly (Recorded<E> | MomentCame)[]) => {
    const read = (happened: Recorded<E> | MomentCame, n: number) =>
      'at' in happened
        ? happened
        : (recordedFact(happened, n, 'specification', happened.about) as unknown as TypedEvent<E>);
    const state = past.map(read).reduce((before: State, each) => process.evolve(before, each), process.initial);
    return {
      when: (happened: Recorded<E> | MomentCame) => ({
        then: (...expected: readonly SentStep[]): void => {
          const steps = process.decide(state, read(happened, past.length));
          const sent = steps.map(({ command, data, tell: { target } = {} }) =>
            target ? [command.name, data, target] : [command.name, data],
          );
          expect(sent).toEqual(expected);
        },
      }),
      /** The moment it then waits for. */
      wakesAt: (moment: Instant | null): void => expect(process.wakeAt(state)).toBe(moment),
    };
  };
