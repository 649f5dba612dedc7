import type { Operator } from './query.ts';

export type Scalar = string | number | boolean;
export type PlannedCondition = Readonly<{ field: string; operator: Operator; value: Scalar | readonly Scalar[] }>;

/** That the row's id, or a field of it, is the id of a document of another view that fits. */
export type PlannedWithin = Readonly<{
  view: string;
  version: number;
  by: string;
  conditions: readonly PlannedCondition[];
}>;

/** A query that has been checked: everything in it is declared and of the right kind. What adapters translate. */
export type QueryPlan = Readonly<{
  conditions: readonly PlannedCondition[];
  within: PlannedWithin | null;
  /** Without the id, which always comes last. */
  sort: readonly string[];
  descending: boolean;
  limit: number;
  /** Sort values and id of the last row seen. */
  after: readonly Scalar[] | null;
  /** `after` is the first row seen: what comes before it is wanted, nearest first. */
  backwards: boolean;
}>;
