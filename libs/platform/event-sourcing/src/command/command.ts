import type { CivilDate, Instant } from '#platform/time';
import type { Actor } from '../envelope/actor.ts';

/** What comes with every command, and is never part of what was asked. */
export type CommandEnvelope = Readonly<{
  commandId: string;
  actor: Actor;
  receivedAt: Instant;
  /** The London date on which it was true, or the decision was taken; never after the date of `receivedAt`. */
  effectiveOn: CivilDate;
  correlationId: string;
  causationId: string | null;
  /** Keyed digest of the body. */
  digest: string;
  /** What the sender confirmed although it is unusual, by the codes of the questions that were raised. */
  confirmed?: readonly string[];
  /** Why it is right all the same. */
  confirmedBecause?: string;
  /** The revision the sender saw (If-Match): a conflict is then answered, not decided again. */
  ifMatch?: number;
}>;

/** Asks that something be done. One class a use case; its name is the officer's imperative. */
export abstract class Command<Data> {
  readonly data: Data;
  readonly envelope: CommandEnvelope;
  constructor(data: Data, envelope: CommandEnvelope) {
    this.data = data;
    this.envelope = envelope;
  }
}

export type CommandClass<Data, C extends Command<Data> = Command<Data>> = new (
  data: Data,
  envelope: CommandEnvelope,
) => C;
