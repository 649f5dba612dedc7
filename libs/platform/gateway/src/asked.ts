import { randomUUID } from 'node:crypto';
import { derivedId, openedBy, type Actor, type Position, type TakenFrom } from '#platform/event-sourcing';
import type { Instant } from '#platform/time';
import type { Said } from './says.ts';
import type { Reach } from './authority.ts';
import type { Left } from './seams.ts';
import type { Confirmation } from './confirmation.ts';

type Opening<Data, Answer> = Readonly<{
  /** `named` are the children whose records the question named: an answer that may not tell whose it is rests on them. */
  opens: (answer: Answer, data: Data, named: readonly string[]) => readonly string[];
  /** Children beyond the asker's scope, of whom the answer says that there is a record and whom to ask, and no more. */
  tellsOf?: (answer: Answer) => readonly string[];
}>;

/**
 * Whose records an answer opens. Every opening is recorded before the answer leaves; a list is one entry that names
 * every child in it. A query that opens nobody's record says why.
 */
export type AuditMapping<Data, Answer> = Opening<Data, Answer> | Readonly<{ opensNobody: string }>;

export const opens = <Data, Answer>(
  children: Opening<Data, Answer>['opens'],
  rules: Pick<Opening<Data, Answer>, 'tellsOf'> = {},
): AuditMapping<Data, Answer> => ({ opens: children, ...rules });

export const opensNobody = (why: string): Readonly<{ opensNobody: string }> => ({ opensNobody: why });

/** What comes with every query. */
export type QueryEnvelope = Readonly<{
  actor: Actor;
  correlationId: string;
  /** Answer with at least what was written up to here, or not at all. */
  after: Position | null;
  /** Why a record outside one's service is opened; sealed in the access log. */
  reason: string | null;
  /** The records of which a list may show a row; it hides the others before it counts or cuts. */
  reach: Reach;
}>;

/**
 * Asks one question. Statics: `act`, `audit`, `views`, the names of the views it reads, and `answers`, what it says, where
 * a route of the API asks it.
 */
export abstract class Query<Data, Answer> {
  readonly data: Data;
  readonly envelope: QueryEnvelope;
  /** Carries the type of the answer; never set. */
  declare readonly answer?: Answer;
  constructor(data: Data, envelope: QueryEnvelope) {
    this.data = data;
    this.envelope = envelope;
  }
}

export type QueryClass<Data, Answer, Q extends Query<Data, unknown> = Query<Data, Answer>> = (new (
  data: Data,
  envelope: QueryEnvelope,
) => Q & Readonly<{ answer?: Answer }>) &
  Readonly<{
    act: string;
    audit: AuditMapping<Data, Answer>;
    views: readonly string[];
    /** Its answer leaves the building, so that it is asked by `takeOut` where it does. */
    leaves?: Left['as'];
    /** What a route of the API answers with. */
    answers?: Said<Answer>;
  }>;

/** What a query is answered with. */
export type AnswerOf<Q> = Q extends { readonly answer?: infer Answer } ? Exclude<Answer, undefined> : never;

/** What comes with every errand. */
export type ErrandEnvelope = Readonly<{
  /** The same person, the same request, the same key: the same errand. */
  id: string;
  actor: Actor;
  correlationId: string;
  reason: string | null;
  reach: Reach;
  receivedAt: Instant;
}>;

/** Asks for something that is recorded in no stream: longer work to be begun, or given up. One class a use case. Static: `act`. */
export abstract class Errand<Data, Outcome> {
  readonly data: Data;
  readonly envelope: ErrandEnvelope;
  /** Carries the type of the outcome; never set. */
  declare readonly outcome?: Outcome;
  constructor(data: Data, envelope: ErrandEnvelope) {
    this.data = data;
    this.envelope = envelope;
  }
}

export type ErrandClass<Data, E extends Errand<Data, unknown>> = (new (data: Data, envelope: ErrandEnvelope) => E) &
  Readonly<{ act: string }>;

export const isErrand = (asked: unknown): boolean => typeof asked === 'function' && asked.prototype instanceof Errand;

/** What comes of an errand. */
export type OutcomeOf<E> = E extends { readonly outcome?: infer Outcome } ? Exclude<Outcome, undefined> : never;

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
  /** Of which file, and which row of it, what is sent was taken. */
  takenFrom?: TakenFrom;
  /** What the sender has written: an answer must reflect it. */
  after?: Position;
  /** Why a record outside one's service is opened, in a sentence. */
  reason?: string;
  /** Of which kind that is, by its code in the service's list. */
  reasonKind?: string;
}>;

/** The same person, the same request, the same key: the same command. Role and team may change in between. */
export function commandIdOf({ commandId, actor, method, path, idempotencyKey }: Sender): string {
  if (commandId !== undefined) return commandId;
  if (idempotencyKey === undefined) return randomUUID();
  return derivedId(actor.id, method ?? '', path ?? '', idempotencyKey);
}

/**
 * Of a command that opens a record (static `opens`, the category of its stream): the one that this sending opens, or has
 * opened when it was sent before.
 */
export const recordOpenedBy = ({ opens }: Readonly<{ opens?: string }>, sender: Sender): string | null =>
  opens === undefined ? null : openedBy(commandIdOf(sender), opens);
