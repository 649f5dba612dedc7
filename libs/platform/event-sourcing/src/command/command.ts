import type { CivilDate, Instant } from '#platform/time';
import type { Actor } from '../envelope.ts';
import type { Written, WrittenInParts } from './written.ts';

/** A row of a file by which somebody brought a fact in. A file may be called by whom it holds. */
export type TakenFrom = Readonly<{ file: string; row: number }>;

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
  /** What the sender confirmed although it is unusual, each as `whatConfirms` names it. */
  confirmed?: readonly string[];
  /** Why it is right all the same. */
  confirmedBecause?: string;
  /** And of each question, by its code, where there is more than one. */
  confirmedReasons?: Readonly<Record<string, string>>;
  /** Of which file, and which row of it, what is recorded was taken: sealed with each fact of the command. */
  takenFrom?: TakenFrom;
  /** The revision the sender saw (If-Match): a conflict is then answered, not decided again. */
  ifMatch?: number;
  /** Only whether it would be done is asked: it is decided, and nothing is written. */
  isRehearsed?: true;
}>;

/** Asks that something be done. One class a use case; its name is the officer's imperative. */
export abstract class Command<Data, Answer extends Written | WrittenInParts = Written> {
  readonly data: Data;
  readonly envelope: CommandEnvelope;
  /** Carries the type of the answer; never set. */
  declare readonly answer?: Answer;
  constructor(data: Data, envelope: CommandEnvelope) {
    this.data = data;
    this.envelope = envelope;
  }
}

export type AnyCommand<Data> = Command<Data, Written | WrittenInParts>;

export type CommandClass<Data, C extends AnyCommand<Data> = Command<Data>> = new (
  data: Data,
  envelope: CommandEnvelope,
) => C;

/** What a command is answered with. */
export type WrittenBy<C> = C extends { readonly answer?: infer Answer } ? Exclude<Answer, undefined> : never;

/** Asks the same of many streams: what it does to each is a command of its own. */
export abstract class CommandToMany<Data> extends Command<Data, WrittenInParts> {}
