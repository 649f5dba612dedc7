import type { Actor } from '#platform/event-sourcing';

/** One opening of records, or one refusal of it. */
export type Access = Readonly<{
  actor: Actor;
  /** Every child whose record the answer opens; of a refusal, those whom the question names. */
  children: readonly string[];
  /** The command or query, by its class's name. */
  action: string;
  /** `told`: that there is such a record beyond the actor's scope, and whom to ask; nothing of it. */
  outcome: 'opened' | 'refused' | 'told';
  /** Free text of the actor: sealed before it is stored. */
  reason: string | null;
  correlationId: string;
}>;

/** Who looked at whom. */
export abstract class AccessLog {
  /** Durable when it answers. If it fails, the answer that it records does not leave. */
  abstract record(access: Access): Promise<void>;
}
