import type { Operator } from './query.ts';

export type Scalar = string | number | boolean;
export type PlannedCondition = Readonly<{ field: string; operator: Operator; value: Scalar | readonly Scalar[] }>;

/** A query that has been checked: everything in it is declared and of the right kind. What adapters translate. */
export type QueryPlan = Readonly<{
  conditions: readonly PlannedCondition[];
  /** Without the id, which always comes last. */
  sort: readonly string[];
  descending: boolean;
  limit: number;
  /** Sort values and id of the last row seen. */
  after: readonly Scalar[] | null;
}>;
