import { summaryOf } from '#pure/placements';
import { meaning, says, type Saying } from '#platform/gateway';
import { dueItem, type DueItem } from '../due/due-item.ts';
import { closedListed } from '../caseload/closed-listed.ts';
import { nameListed } from '../caseload/name-listed.ts';

const dateOrNull = says.orNull(says.date('2026-03-27'));

/** A placement in a list: where it stands, and nothing of what was written about it. */
export const placementOnList = says.shape('PlacementOnList', {
  ...{ placementId: says.id(), childId: says.id(), name: nameListed, providerId: says.id() },
  phase: says.code(['unknown', 'proposed', 'withdrawn', 'taken-over', 'under-way', 'ended'], 'under-way'),
  couldStartOn: meaning(
    dateOrNull,
    'The day from which the place was offered; null once it has begun, or where none was said.',
  ),
  startedOn: meaning(says.orNull(says.date('2026-01-12')), 'Null while it has not begun.'),
  endsOn: meaning(dateOrNull, 'As it was agreed last.'),
  endedOn: dateOrNull,
  lastReviewOn: meaning(dateOrNull, 'The day of the latest review meeting; null where none was held.'),
  nextReviewOn: dateOrNull,
  plannedReturnOn: dateOrNull,
  extensionRecommended: meaning(says.flag(), 'By the latest review, and not agreed yet.'),
  next: meaning(
    says.orNull(dueItem),
    'What comes next of it, overdue or in the year ahead, to whoever is shown what is due; null where nothing is.',
  ),
  closed: closedListed,
  parked: meaning(says.flag(), 'What was recorded last cannot be shown yet: the rest is as it was before.'),
});
export type PlacementOnList = Saying<typeof placementOnList>;

type Known = Readonly<{
  name: Readonly<{ givenNames: string; familyName: string | null }> | null;
  next: DueItem | null;
  closed: PlacementOnList['closed'];
  parked: boolean;
}>;

export function rowOfPlacement(
  document: Parameters<typeof summaryOf>[0],
  { name, next, closed, parked }: Known,
): PlacementOnList {
  const { placementId, childId, providerId, phase } = document;
  const {
    couldStartOn,
    startedOn,
    endsOn,
    endedOn,
    lastReviewOn,
    nextReviewOn,
    plannedReturnOn,
    extensionRecommendedBy,
  } = summaryOf(document);
  return {
    ...{
      placementId,
      childId,
      providerId,
      phase,
      couldStartOn,
      startedOn,
      endsOn,
      endedOn,
      lastReviewOn,
      nextReviewOn,
    },
    ...{ plannedReturnOn, extensionRecommended: extensionRecommendedBy !== null, next, closed, parked },
    name: name && { givenNames: name.givenNames, familyName: name.familyName },
  };
}
