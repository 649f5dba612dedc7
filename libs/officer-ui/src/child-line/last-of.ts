import type { LineFacts } from '#pure/oversight';
import type { FactType } from '../words/wording.ts';
import type { Fact } from './line-types.ts';

/** Of these the one that was said last. */
export const lastOf = <T extends FactType>(facts: readonly Fact[], type: T) =>
  (facts.findLast((fact) => fact.type === type) ?? null) as (Fact & Readonly<{ data: LineFacts[T]['data'] }>) | null;
