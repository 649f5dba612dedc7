import { expect } from '@jest/globals';
import type { About, EventType, TypedEvent } from '#platform/event-sourcing';
import type { EventProcess, SendStep } from '#platform/process-manager';
import { recordedFact } from './recorded-facts.ts';

type SentStep = readonly [command: string, data: unknown, target?: string];

/** When this event is recorded, then these commands are sent, each with the target that tells it apart. */
export const whenRecorded = <E extends EventType>(
  process: EventProcess<E>,
  event: Readonly<{ type: E['type']; data: object; personal?: object; about: About }>,
) => ({
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
