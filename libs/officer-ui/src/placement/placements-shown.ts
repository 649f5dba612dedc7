import type { PlacementsFound } from '#contexts/placements';
import type { CivilDate } from '#platform/time';
import { linePath } from '../child-line/line-path.ts';
import { linked, said, type ListTable } from '../patterns/list-table.ts';
import { placeWords } from '../registers/place-words.ts';
import { sentence } from '../words/codes.ts';
import { destinations } from '../words/destination-words.ts';
import { dayWords } from '../words/times.ts';
import { row, type Names, type Row } from '../words/wording.ts';

export type PlacementShown = PlacementsFound['items'][number];

export const placementPath = (childId: string, placementId: string): string =>
  `${linePath(childId)}/placements/${placementId}`;

const day = (date: CivilDate | null, otherwise: string): string => (date === null ? otherwise : dayWords(date));

/** Where it stands, in a sentence. */
export function standsWords(placement: PlacementShown): string {
  const { phase, endsOn, endedOn, plannedReturnOn, backInPartOn } = placement;
  if (phase === 'ended') return endedOn ? `Ended on ${dayWords(endedOn)}` : 'Ended';
  if (phase === 'withdrawn') return 'Withdrawn: the award was voided before it began';
  if (phase === 'taken-over') return 'Taken over, and its start was voided since';
  if (phase === 'proposed') return 'Awarded, not begun';
  if (phase === 'unknown') return 'Cannot be said: what it began with was voided';
  // A person decides how it ends: until then it is told with all else that is said of it.
  if (placement.awardVoided) return `${underWay(endsOn)}. Its award was voided`;
  if (backInPartOn) return `Back at school in part since ${dayWords(backInPartOn)}`;
  if (plannedReturnOn) return `Return to school planned for ${dayWords(plannedReturnOn)}`;
  return underWay(endsOn);
}

const underWay = (endsOn: CivilDate | null): string => (endsOn ? `Under way, to ${dayWords(endsOn)}` : 'Under way');

/** Which of them run, or are to: what is over stands on the tab of placements. */
export const running = ({ phase }: PlacementShown): boolean => phase === 'under-way' || phase === 'proposed';

export const placementsListed = (
  childId: string,
  placements: readonly PlacementShown[],
  { caption, names }: Readonly<{ caption: string; names: Names }>,
): ListTable => ({
  caption,
  columns: [
    { text: 'Where' },
    { text: 'Since', isShort: true },
    { text: 'Where it stands' },
    { text: 'Next review', isShort: true },
  ],
  rows: placements.map((each) => [
    linked(
      sentence(placeWords(names, each.providerId)),
      placementPath(childId, each.placementId),
      ...(each.parked ? ['Waits for a repair: not as recorded last'] : []),
    ),
    said(day(each.startedOn, 'Not begun')),
    said(standsWords(each)),
    said(day(each.nextReviewOn, 'None')),
  ]),
});

/** What one needs to know of a placement, wherever it is shown. */
export const placementFacts = (placement: PlacementShown, names: Names): readonly Row[] => [
  ...row('At', names.provider?.(placement.providerId) ?? null),
  ...row('Taken over', placement.takenOver && `As it stood on ${dayWords(placement.takenOver.stoodOn)}`),
  ...row('Could start', placement.couldStartOn && dayWords(placement.couldStartOn)),
  ...row('Since', placement.startedOn && dayWords(placement.startedOn)),
  ...row(
    placement.endedOn ? 'Last day' : 'Agreed last day',
    (placement.endedOn ?? placement.endsOn) && dayWords((placement.endedOn ?? placement.endsOn)!),
  ),
  ...row('Went on to', placement.destination && destinations[placement.destination]),
  ...row(
    'To look at',
    placement.endsPastLeavingDate
      ? `It is to end after the school leaving date, ${dayWords(placement.leavingDate!)}`
      : null,
  ),
  ...row(
    'School roll',
    placement.startedOn && (placement.offRollOn ? `Leaves it on ${dayWords(placement.offRollOn)}` : 'Stays on it'),
  ),
  ...row('Review due', placement.nextReviewOn && dayWords(placement.nextReviewOn)),
  ...row('Return planned', placement.plannedReturnOn && dayWords(placement.plannedReturnOn)),
];
