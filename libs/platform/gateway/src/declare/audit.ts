import type { Actor } from '#platform/event-sourcing';

/** What is known only once the answer is there, or only from the question. */
export type OpeningRules<Data, Answer> = Readonly<{
  /** The children whom the question names, for the record of a refusal made before there is an answer. */
  asked?: (data: Data) => readonly string[];
  /** True when this answer is not for this actor: another school's child, another provider's placement. */
  withheld?: (actor: Actor, answer: Answer, data: Data) => boolean;
  /** True when the record lies outside the actor's service, so that opening it needs a reason. */
  needsReason?: (actor: Actor, answer: Answer, data: Data) => boolean;
}>;

/**
 * Whose records an answer opens. Every opening is recorded before the answer leaves; a list is one entry that names
 * every child in it. A query that opens nobody's record says why.
 */
export type AuditMapping<Data, Answer> =
  | (Readonly<{ opens: (answer: Answer, data: Data) => readonly string[] }> & OpeningRules<Data, Answer>)
  | Readonly<{ opensNobody: string }>;

export const opens = <Data, Answer>(
  children: (answer: Answer, data: Data) => readonly string[],
  rules: OpeningRules<Data, Answer> = {},
): AuditMapping<Data, Answer> => ({ opens: children, ...rules });

export const opensNobody = (why: string): Readonly<{ opensNobody: string }> => ({ opensNobody: why });
