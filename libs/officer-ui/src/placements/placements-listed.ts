import type { PlacementOnList, PlacementsListedFound, PlacementsWanted } from '#contexts/oversight';
import type { PlacementsListed } from '#pure/oversight';
import type { CivilDate } from '#platform/time';
import { pupilAttendancePath } from '../our-children/pupil-path.ts';
import { childPath } from '../child-line/line-path.ts';
import { pageThatSettles } from '../due/page-that-settles.ts';
import { countWords } from '../patterns/list-parts.ts';
import { actCell, childCell, said, type Cell, type Column, type ListTable } from '../patterns/list-table.ts';
import { placementPath } from '../placement/placements-shown.ts';
import { placeWords } from '../registers/place-words.ts';
import { closedInList } from '../words/closing-words.ts';
import { nameInList, nameSpoken } from '../words/children-words.ts';
import { sentence, type WordsOf } from '../words/codes.ts';
import { dayWords, weekdayWords } from '../words/times.ts';
import type { Names } from '../words/wording.ts';
import { placementStands } from './placement-stands.ts';
import { weekWords } from './weeks-agreed.ts';

export const showWords: WordsOf<PlacementsListed> = {
  current: 'To start, or under way',
  'to-start': 'To start',
  running: 'Under way',
  ending: 'Ending in 4 weeks, or past the end',
  'return-planned': 'Return to school planned',
  ended: 'Ended',
  withdrawn: 'Withdrawn before they began',
  all: 'All placements',
};

export type Known = Readonly<{
  names: Names;
  today: CivilDate;
  /** Whether this role opens records of children, or reads their marks alone, and runs placements without a reason. */
  reads: boolean;
  readsMarks: boolean;
  runs: boolean;
}>;
type InOrder = Pick<PlacementsWanted, 'sort' | 'direction'>;

/** Each with the place, its days and reviews, where it stands, and the one act that settles it. */
export const placementTable = (
  { items, count }: PlacementsListedFound,
  { sort, direction }: InOrder,
  known: Known,
): ListTable => {
  const sorted = (by: InOrder['sort']): Partial<Column> =>
    by === sort ? { sorted: direction === 'asc' ? 'ascending' : 'descending' } : {};
  return {
    caption: countWords(count, 'placement', 'placements'),
    columns: [
      { text: 'Child' },
      { text: 'Where', isPlain: true, ...sorted('start') },
      { text: 'Until', ...sorted('end') },
      { text: 'Next review', ...sorted('review') },
      { text: 'Where it stands', isPlain: true },
      ...(known.reads ? [{ text: 'Do next', isPlain: true }] : []),
    ],
    rows: items.map((item) => rowOf(item, known)),
  };
};

function rowOf(item: PlacementOnList, known: Known): readonly Cell[] {
  const { childId, name, startedOn, endsOn, endedOn, parked } = item;
  const { names, today, reads } = known;
  const called = name ? nameInList(name) : 'A child whose name cannot be shown';
  const below = [...closedInList(item.closed), ...(parked ? ['Waits for a repair: not as recorded last'] : [])];
  const week = startedOn && endsOn && !endedOn ? weekWords(startedOn, endsOn, today) : null;
  const { state, words, why } = placementStands(item, today);
  return [
    reads || known.readsMarks
      ? childCell(childId, called, reads ? childPath(childId) : pupilAttendancePath(childId), ...below)
      : { ...said(called), below },
    {
      texts: [sentence(placeWords(names, item.providerId))],
      below: [startedOn ? `Since ${dayWords(startedOn)}` : 'Not begun'],
    },
    endedOn
      ? {
          ...said(`Ended ${dayWords(endedOn)}`),
          below: endsOn && endsOn !== endedOn ? [`Agreed to ${dayWords(endsOn)}`] : [],
        }
      : { ...said(endsOn ? weekdayWords(endsOn) : 'Not agreed yet'), below: week ? [week] : [] },
    reviewsOf(item),
    { texts: [], mark: { state, words }, below: why === '' ? [] : [why] },
    ...(reads ? [actCell({ ...placementAct(item, known), of: ofWhom(item) })] : []),
  ];
}

function reviewsOf({ phase, nextReviewOn, lastReviewOn }: PlacementOnList): Cell {
  const next = nextReviewOn ? weekdayWords(nextReviewOn) : phase === 'under-way' ? 'None agreed' : 'None';
  const last = lastReviewOn ? `Held last on ${dayWords(lastReviewOn)}` : phase === 'under-way' ? 'None held yet' : null;
  return { ...said(next), below: last ? [last] : [] };
}

const ofWhom = ({ name }: PlacementOnList): string => `of ${name ? nameSpoken(name) : 'this child'}`;

/** The one thing to do with it: the same that a list of work leads to. */
export function placementAct(
  { childId, placementId, name, parked, next }: PlacementOnList,
  { today, runs }: Pick<Known, 'today' | 'runs'>,
): Readonly<{ text: string; href: string }> {
  const open = { text: 'Open the placement', href: placementPath(childId, placementId) };
  // Of whom nothing opens any more, or of which not all is known, nothing is begun from a list.
  if (!runs || name === null || parked || next === null) return open;
  const page = pageThatSettles(next, today);
  return page ? { text: page.text, href: page.href } : open;
}

/** Said where there is none. */
export const noPlacement = (show: PlacementsListed): string =>
  show === 'current' || show === 'all'
    ? 'No placement of these children is to start or under way.'
    : `No placement here stands so: ${showWords[show].replace(/^./, (letter) => letter.toLowerCase())}.`;
