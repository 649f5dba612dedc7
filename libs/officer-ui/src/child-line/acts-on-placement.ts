import { RecordMarks } from '#pure/attendance';
import {
  AgreeExtension,
  ConfirmReturn,
  EndPlacement,
  PlanReturn,
  RecordReview,
  StartPlacement,
} from '#pure/placements';
import { placementPath, type PlacementShown } from '../placement/placements-shown.ts';

type Placed = Pick<
  PlacementShown,
  'placementId' | 'providerId' | 'phase' | 'extensionRecommendedBy' | 'plannedReturnOn'
>;
export type ActAsked = Readonly<{
  act: Readonly<{ name: string; act: string }>;
  text: string;
  href: string;
  of: object;
}>;

/** What can be recorded of a placement as it stands. @param at says at which, where there are several */
export function actsOnPlacement(childId: string, placement: Placed, at: string): readonly ActAsked[] {
  const { placementId, phase, extensionRecommendedBy, plannedReturnOn } = placement;
  const act = (sends: ActAsked['act'], text: string, page: string): ActAsked => ({
    ...{ act: sends, text: `${text}${at}`, href: `${placementPath(childId, placementId)}/${page}` },
    of: { childId, placementId },
  });
  if (phase === 'proposed') return [act(StartPlacement, 'Start the placement', 'start')];
  if (phase !== 'under-way') return [];
  return [
    act(RecordMarks, 'Record a week’s marks', 'marks'),
    act(RecordReview, 'Record a review', 'record-review'),
    ...(extensionRecommendedBy === null ? [] : [act(AgreeExtension, 'Agree the extension', 'extension')]),
    act(PlanReturn, 'Plan the return to school', 'return-plan'),
    ...(plannedReturnOn === null ? [] : [act(ConfirmReturn, 'Say how the return went', 'return')]),
    act(EndPlacement, 'End the placement', 'end'),
  ];
}
