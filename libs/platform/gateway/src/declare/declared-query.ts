import type { Actor, Position } from '#platform/event-sourcing';
import type { AuditMapping } from './audit.ts';
import type { Said } from './says.ts';
import type { Reach } from './scope.ts';

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
    /** What a route of the API answers with. */
    answers?: Said<Answer>;
  }>;

/** What a query is answered with. */
export type AnswerOf<Q> = Q extends { readonly answer?: infer Answer } ? Exclude<Answer, undefined> : never;
