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
