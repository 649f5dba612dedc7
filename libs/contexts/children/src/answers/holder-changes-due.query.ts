import { DueQuery, handlesDue } from '#nest/deadlines';
import type { CivilDate, Instant } from '#platform/time';
import { holderChange } from '../deadlines/holder-change/holder-change.ts';

export type HolderChangeDue = Readonly<{ childId: string; changeId: string; from: CivilDate; dueAt: Instant }>;

/** Changes that were told ahead and whose day has come. */
export class AskHolderChangesDue extends DueQuery<HolderChangeDue> {
  static readonly act = 'note-a-change-in-effect';
}

export const AskHolderChangesDueHandler = handlesDue(
  AskHolderChangesDue,
  holderChange,
  ({ subject, open: { item, from }, dueAt }) => ({ childId: subject, changeId: item, from, dueAt }),
);
