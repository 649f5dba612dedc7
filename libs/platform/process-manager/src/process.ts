import type { Command, CommandClass, EventType, TypedEvent, Written } from '#platform/event-sourcing';
import type { Instant } from '#platform/time';

/**
 * Sends a command as the process itself. Its id is made from the process, what it reacts to, the step and the target, so
 * that a reaction repeated after a crash sends the same command. A refusal is final: it is recorded, and answered null.
 */
export type SendStep = <Data, C extends Command<Data>>(
  command: CommandClass<Data, C>,
  data: NoInfer<Data>,
  step?: Readonly<{ step?: string; target?: string }>,
) => Promise<Written | null>;

/** Reacts to events with commands, from a durable checkpoint; its name is a sentence. */
export abstract class EventProcess<E extends EventType = EventType> {
  abstract readonly name: string;
  abstract readonly reactsTo: readonly E[];
  abstract react(event: TypedEvent<E>, send: SendStep): Promise<void>;
}

/** One deadline that has passed. `id` names this deadline for ever: a moved one has another id. */
export type DueItem = Readonly<{ id: string; dueAt: Instant }>;

/** Writes deadlines as facts when they fall due; reads them from a view that has reached the head. */
export abstract class ClockProcess<Item extends DueItem = DueItem> {
  abstract readonly name: string;
  /** The views its due list is read from. */
  abstract readonly views: readonly string[];
  /** What has fallen due by `now`, in due order. */
  abstract due(now: Instant): Promise<readonly Item[]>;
  abstract fire(item: Item, send: SendStep): Promise<void>;
}
