import type { Actor, Position } from '#platform/event-sourcing';

/** What comes with every query. */
export type QueryEnvelope = Readonly<{
  actor: Actor;
  correlationId: string;
  /** Answer with at least what was written up to here, or not at all. */
  after: Position | null;
  /** Why a record outside one's service is opened; sealed in the access log. */
  reason: string | null;
}>;

/** Asks one question. Statics: `policy`, `audit`, and `views`, the names of the views it reads. */
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

export type QueryClass<Data, Answer, Q extends Query<Data, Answer> = Query<Data, Answer>> = new (
  data: Data,
  envelope: QueryEnvelope,
) => Q;

/**
 * Whose records an answer opens. Every opening is recorded before the answer leaves; a list is one entry that names
 * every child in it. A query that opens nobody's record says why.
 */
export type AuditMapping<Data, Answer> =
  Readonly<{ opens: (answer: Answer, data: Data) => readonly string[] }> | Readonly<{ opensNobody: string }>;

export const opens = <Data, Answer>(
  children: (answer: Answer, data: Data) => readonly string[],
): AuditMapping<Data, Answer> => ({ opens: children });

export const opensNobody = (why: string): AuditMapping<unknown, unknown> => ({ opensNobody: why });
