import { Command, refusals, type Draft } from '#platform/event-sourcing';
import type { Child } from '../child.ts';
import type { ChildEvent } from '../child.events.ts';

type Duplicate = Readonly<{ childId: string; otherChildId: string; sharing: 'upn' | 'name-and-date-of-birth' }>;

export class RecordPossibleDuplicate extends Command<Duplicate> {
  static readonly act = 'note-a-possible-duplicate';
}

const refusal = refusals({
  'not-registered': 'No child is registered under this number.',
  'same-child': 'A child cannot be a duplicate of itself.',
});

/** Noted once for each pair and for what they share. Nothing is left to compare once the personal data was destroyed. */
export function recordPossibleDuplicate({ data }: RecordPossibleDuplicate, child: Child): Draft<ChildEvent>[] {
  const { childId, otherChildId, sharing } = data;
  if (child.phase === 'unknown') throw refusal('not-registered');
  if (childId === otherChildId) throw refusal('same-child');
  if (child.phase === 'destroyed') return [];
  const noted = child.possibleDuplicates.some((one) => one.otherChildId === otherChildId && one.sharing === sharing);
  if (noted) return [];
  return [{ type: 'PossibleDuplicateFound', data: { otherChildId, sharing } }];
}
