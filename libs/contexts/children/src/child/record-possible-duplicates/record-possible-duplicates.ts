import { Command, refusals, type DataOf, type Draft } from '#platform/event-sourcing';
import type { Child } from '../child.ts';
import type { ChildEvent, PossibleDuplicatesFound } from '../child.events.ts';
import { isSettled } from '../possibly-one.ts';

type Duplicates = Readonly<{
  childId: string;
  otherChildIds: readonly string[];
  /** How many more there are, who are not named. */
  more: number;
  sharing: DataOf<typeof PossibleDuplicatesFound>['sharing'];
}>;

export class RecordPossibleDuplicates extends Command<Duplicates> {
  static readonly act = 'note-a-possible-duplicate';
}

/** Who looks at more than these searches for the name. */
export const NAMED_AT_MOST = 5;

const refusal = refusals({
  'not-registered': 'No child is registered under this number.',
  'same-child': 'A child cannot be a duplicate of itself.',
});

/**
 * Noted once for each pair and for what they share, as long as there is room to name one, and never of whom somebody said that it
 * is another child. Nothing is left to compare once the personal data was destroyed.
 */
export function recordPossibleDuplicates({ data }: RecordPossibleDuplicates, child: Child): Draft<ChildEvent>[] {
  const { childId, otherChildIds, more, sharing } = data;
  if (child.phase === 'unknown') throw refusal('not-registered');
  if (otherChildIds.includes(childId)) throw refusal('same-child');
  if (child.phase === 'destroyed') return [];
  const isApart = (other: string) => isSettled(child.judged, other);
  const noted = child.possibleDuplicates.filter((one) => one.sharing === sharing).flatMap((one) => one.otherChildIds);
  const fresh = otherChildIds.filter((other) => !noted.includes(other) && !isApart(other));
  const open = noted.filter((other) => !isApart(other));
  const named = fresh.slice(0, Math.max(0, NAMED_AT_MOST - open.length));
  if (named.length === 0) return [];
  const rest = more + fresh.length - named.length;
  return [{ type: 'PossibleDuplicatesFound', data: { otherChildIds: named, more: rest, sharing } }];
}
