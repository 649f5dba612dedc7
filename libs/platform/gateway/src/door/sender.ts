import type { Actor, Position } from '#platform/event-sourcing';

/** What a person confirmed although it is unusual, as each question names it, and why it is right all the same. */
export type Confirmation = Readonly<{ what: readonly string[]; because: string }>;

/** Who sends, and what came with the sending. Routes get one from `@From()`; a process makes its own. */
export type Sender = Readonly<{
  actor: Actor;
  correlationId: string;
  causationId?: string;
  /** A process's own command id, UUIDv5(process, event id, step, target): the same event asks the same thing once. */
  commandId?: string;
  /** HTTP method and concrete path, part of the command id that an Idempotency-Key makes. */
  method?: string;
  path?: string;
  idempotencyKey?: string;
  /** Revision the sender saw (If-Match). */
  ifMatch?: number;
  confirmation?: Confirmation;
  /** What the sender has written: an answer must reflect it. */
  after?: Position;
  /** Why a record outside one's service is opened. */
  reason?: string;
}>;
