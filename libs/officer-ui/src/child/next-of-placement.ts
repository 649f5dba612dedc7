import type { DueItem } from '#pure/oversight';
import { isNotKnown } from '#pure/placements';
import { counted } from '#statutory-rules';
import type { CivilDate } from '#platform/time';
import type { ActOffered } from '../child-line/acts-on-line.ts';
import { placementPath, type PlacementShown } from '../placement/placements-shown.ts';
import { placeWords } from '../registers/place-words.ts';
import { dayWords } from '../words/times.ts';
import type { Actor, Names } from '../words/wording.ts';
import { nextOfChild } from './next-of-child.ts';
import { unmarkedOf } from './overview-page.ts';
import type { SessionMissing } from './sessions-missing.ts';

type Of = Readonly<{
  childId: string;
  placement: PlacementShown;
  /** All of the child’s. */
  placements: readonly PlacementShown[];
  due: readonly DueItem[];
  acts: readonly ActOffered[];
  missing: readonly SessionMissing[];
  /** What it was to achieve of which no review says how far it came. */
  unjudged: readonly string[];
}>;
type Known = Readonly<{
  today: CivilDate;
  names: Names;
  actor?: Actor;
  fillsMarks: boolean;
  putsEndRight: string | null;
}>;

/** What is next of one placement; of one that is over on which day, and what is still open of it. */
export function nextOfPlacement(of: Of, known: Known): ReturnType<typeof nextOfChild> {
  const { placement, due, acts } = of;
  if (due.length > 0) return nextOfChild(due, acts, known);
  if (placement.phase === 'withdrawn') return nothingOfWithdrawn(of, known);
  if (placement.phase === 'ended') return openOfEnded(of, known);
  return { title: 'Nothing is due', texts: ['Nothing falls due of this placement in the year ahead.'] };
}

function nothingOfWithdrawn({ childId, placement, placements }: Of, { names }: Known) {
  // Of a referral one award stands at a time: what began under one that was voided was not awarded instead.
  const instead = placements.find(
    ({ referralId, phase, awardVoided, placementId }) =>
      referralId === placement.referralId &&
      phase !== 'withdrawn' &&
      !awardVoided &&
      placementId !== placement.placementId,
  );
  const goesOn = instead?.phase === 'proposed' || instead?.phase === 'under-way';
  return {
    title: 'Nothing is awaited of it',
    texts: [
      'Its award was voided before the child began. Nobody waits for its start, nothing is owed, and it counts in no figure.',
      ...(instead ? [`The referral was awarded again, to ${placeWords(names, instead.providerId)}.`] : []),
    ],
    ...(instead && {
      act: {
        text: goesOn ? 'See the placement that goes on' : 'See that placement',
        href: placementPath(childId, instead.placementId),
      },
    }),
  };
}

/** That it is over settles nothing that was left undone of it: each is said, and the first has its way there. */
function openOfEnded({ childId, placement, missing, unjudged }: Of, { fillsMarks, putsEndRight }: Known) {
  const { endedOn, destination, lastReviewOn } = placement;
  const unmarked = unmarkedOf(childId, missing, fillsMarks);
  const isLost = destination !== null && isNotKnown(destination);
  const open = [
    ...(unmarked ? [`Without a mark: ${unmarked.words}.`] : []),
    ...(isLost ? ['Where the child went was not known when the end was recorded. Once it is, put the end right.'] : []),
    ...(lastReviewOn === null
      ? ['It ended without a review.']
      : unjudged.length > 0
        ? [`No review says how far ${counted(unjudged.length, 'outcome')} came: ${unjudged.join('; ')}.`]
        : []),
  ];
  const act =
    unmarked?.fills ?? (isLost && putsEndRight ? { text: 'Put the end right', href: putsEndRight } : undefined);
  return {
    title: endedOn === null ? 'It has ended' : `Ended on ${dayWords(endedOn)}`,
    texts: open.length > 0 ? open : ['Nothing is open of it.'],
    ...(act && { act }),
  };
}
