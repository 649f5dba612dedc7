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

/**
 * Where in history a process begins when it runs for the first time. From the beginning: what it does is owed to the
 * past too, and its commands find what is done already. Anything that leaves the house begins at its first start.
 */
export type StartInHistory = 'the-beginning' | 'its-first-start' | Readonly<{ recordedFrom: Instant }>;

/**
 * What becomes of something it cannot deal with. `parks`: it waits for a later try, with all that comes later of its
 * subject, and the others go on. `holds`: everything waits, this server is not ready, and the commands that are done
 * only by this process are answered as accepted (202).
 */
export type OnFailure = 'parks' | 'holds';

/** What every process declares; its name is a sentence. */
export abstract class Process {
  abstract readonly name: string;
  abstract readonly startsAt: StartInHistory;
  abstract readonly onFailure: OnFailure;
}

/** Reacts to events with commands, from a durable checkpoint. */
export abstract class EventProcess<E extends EventType = EventType> extends Process {
  abstract readonly reactsTo: readonly E[];

  /** Whose later events wait when this one is parked. */
  subjectOf(event: TypedEvent<E>): string {
    return event.stream;
  }

  abstract react(event: TypedEvent<E>, send: SendStep): Promise<void>;
}

/** One deadline that has passed. `id` names this deadline for ever: a moved one has another id. */
export type DueItem = Readonly<{ id: string; dueAt: Instant }>;

/** Writes deadlines as facts when they fall due; reads them from a view that has reached the head. */
export abstract class ClockProcess<Item extends DueItem = DueItem> extends Process {
  /** The views its due list is read from. */
  abstract readonly views: readonly string[];
  /** What has fallen due by `now`, in due order. */
  abstract due(now: Instant): Promise<readonly Item[]>;
  abstract fire(item: Item, send: SendStep): Promise<void>;
}
