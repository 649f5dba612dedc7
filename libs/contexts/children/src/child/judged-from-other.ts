import type { Draft } from '#platform/event-sourcing';
import type { Child } from './child.ts';
import type { ChildEvent, RecordsAre } from './child.events.ts';

type Said = Readonly<{ as: RecordsAre; because: string }>;

/** On the other record: nothing where it says so already, or nothing opens any more. */
export function judgedFromOther(other: Child, childId: string, said: Said): readonly Draft<ChildEvent>[] {
  if (other.phase !== 'registered' || other.judged[childId] === said.as) return [];
  return [judgedDraft([childId], said)];
}

export const judgedDraft = (otherChildIds: readonly string[], { as, because }: Said) =>
  ({ type: 'PossibleDuplicatesJudged', data: { otherChildIds, as }, personal: { because } }) as const;
