import {
  derivedId,
  Refusal,
  type Actor,
  type Command,
  type CommandClass,
  type Written,
} from '#platform/event-sourcing';
import { KeyEnded } from '#platform/keys';
import type { SendStep } from './process.ts';
import type { ProcessMemory } from './process-memory.ts';

export type ProcessSender = Readonly<{
  actor: Actor;
  correlationId: string;
  causationId: string;
  commandId: string;
}>;

/** The gateway, as processes see it. */
export abstract class ProcessGateway {
  abstract send<Data, C extends Command<Data>>(
    command: CommandClass<Data, C>,
    data: Data,
    sender: ProcessSender,
  ): Promise<Written>;
}

const actors = new Map<string, Actor>();

/** A process acts as itself; its policies say so by this role. Made once: every question between contexts is a process's. */
export function processActor(process: string): Actor {
  const made = actors.get(process);
  if (made) return made;
  const id = derivedId('process', process);
  const actor = { id, role: `process:${process}`, team: null, organisation: null, onBehalfOf: null };
  actors.set(process, actor);
  return actor;
}

/** @param cause the event or the deadline reacted to @param correlationId of the conversation it belongs to */
export const sendAs =
  (process: string, cause: string, correlationId: string, gateway: ProcessGateway, memory: ProcessMemory): SendStep =>
  async (command, data, { step = command.name, target = '' } = {}) => {
    const commandId = derivedId(process, cause, step, target);
    try {
      return await gateway.send(command, data, {
        actor: processActor(process),
        correlationId,
        causationId: cause,
        commandId,
      });
    } catch (error) {
      const reason = finalReason(error);
      if (!reason) throw error;
      await memory.recordRefusal(process, cause, reason);
      return null;
    }
  };

/** What no later try can change. Of anything else null: it passes, or it is a bug that somebody must see. */
function finalReason(error: unknown): string | null {
  if (error instanceof Refusal) return error.reason;
  return error instanceof KeyEnded ? 'personal-data-destroyed' : null;
}
