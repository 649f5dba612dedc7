/** An answer that is not what was asked for: RFC 9457, `application/problem+json`. */
export type Problem = Readonly<{
  /** `/problems/{code}`: the kind, for programs. */
  type: string;
  status: number;
  code: string;
  /** The kind, for people. */
  title: string;
  /** What happened this time, worded for the officer. */
  detail?: string;
  /** Of bad input, or of rows that were refused: each field with its words; of a refusal also with its reason. */
  errors?: readonly Readonly<{ field: string; detail: string; code?: string }>[];
  /** Of what is questioned: each with the field that it asks about, and what confirms it. */
  questions?: readonly Readonly<{ code: string; field: string; confirm: string; detail: string }>[];
  /** Names the request in the log. */
  correlationId?: string;
}>;

export type ProblemWithHeaders = Readonly<{ problem: Problem; headers: Readonly<Record<string, string>> }>;

/** A kind of problem; `retryAfter` in seconds, when the same request may succeed later. */
export type ProblemKind = Readonly<{ status: number; code: string; title: string; retryAfter?: number }>;

export const problemType = (code: string): string => `/problems/${code}`;
