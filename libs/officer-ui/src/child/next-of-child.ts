import type { DueItem } from '#pure/oversight';
import { pageThatSettles } from '../due/page-that-settles.ts';
import { clockOf, whatInside, whatWords, whyWords } from '../due/due-words.ts';
import type { ActOffered } from '../child-line/acts-on-line.ts';
import type { ToAward } from '../child-line/referrals-to-award.ts';
import { SEE_OFFERS } from '../child-line/see-offers.ts';
import { said, type Cell, type ListTable } from '../patterns/list-table.ts';
import type { CivilDate } from '#platform/time';
import type { PlacementShown } from '../placement/placements-shown.ts';
import { placeWords } from '../registers/place-words.ts';
import type { Names } from '../words/wording.ts';

type Known = Readonly<{ today: CivilDate; names: Names }>;
type Next = Readonly<{
  title: string;
  mark?: ReturnType<typeof clockOf>;
  texts: readonly string[];
  act?: ActOffered;
}>;

/** The page that settles what is due, if this person may open it. */
function settledBy(item: DueItem, acts: readonly ActOffered[], today: CivilDate): ActOffered | undefined {
  const page = pageThatSettles(item, today);
  return page ? acts.find(({ href }) => href === page.href) : undefined;
}

/**
 * The one thing to do next, and why: what is late first, then offers that wait to be awarded, then what is due. What is
 * offered as the one act is among those that are allowed.
 */
export function nextOfChild(
  due: readonly DueItem[],
  acts: readonly ActOffered[],
  known: Known,
  placements: readonly PlacementShown[],
  toAward: readonly ToAward[] = [],
): Next {
  const first = due.find((item) => clockOf(item, known.today).state === 'late') ?? due[0];
  const clock = first && clockOf(first, known.today);
  const award = acts.find(({ href }) => href.endsWith('/award'));
  const offers = toAward.find(({ referralId }) => award?.href.includes(referralId))?.offers ?? 1;
  if (award?.text === SEE_OFFERS && clock?.state !== 'late')
    return {
      title: 'Next: somebody who may approve the price chooses a provider',
      texts: [
        `${cameIn(offers)} ${offers === 1 ? 'that costs' : 'that each cost'} more than you may approve. The page of the offers says who may.`,
      ],
      act: award,
    };
  if (award && clock?.state !== 'late')
    return {
      title: 'Next: choose a provider',
      texts: [`${cameIn(offers)} and nobody has taken one yet. A place begins once one is awarded.`],
      act: award,
    };
  const awarded = placements.find(({ phase }) => phase === 'proposed');
  if (awarded && clock?.state !== 'late') {
    const start = acts.find(({ href }) => href.endsWith(`/placements/${awarded.placementId}/start`));
    return {
      title: `Next: the placement at ${placeWords(known.names, awarded.providerId)} begins`,
      texts: ['The place was awarded. Nothing of it has a day, and no mark can be recorded, before its start is.'],
      ...(start && { act: start }),
    };
  }
  if (!first || !clock)
    return { title: 'Nothing is due', texts: ['Nothing is awaited of this child in the year ahead.'] };
  const act = settledBy(first, acts, known.today);
  const why = whyWords(first);
  return {
    title: `Next: ${whatInside(first, known.names)}`,
    mark: clock,
    texts: why === '' ? [] : [lawOr(first, why)],
    ...(act && { act }),
  };
}

const cameIn = (offers: number): string => (offers === 1 ? 'An offer has come in' : `${offers} offers have come in`);

/** Each thing that is due: what, where it stands, and why. */
export const clocksOfChild = (due: readonly DueItem[], { today, names }: Known): ListTable => ({
  caption: 'What is due, and why',
  columns: [{ text: 'What' }, { text: 'Where it stands', isPlain: true }, { text: 'Why', isPlain: true }],
  rows: due.map((item): readonly Cell[] => {
    const mark = clockOf(item, today);
    return [said(whatWords(item, names)), { texts: [], mark, below: [mark.day] }, said(lawOr(item, whyWords(item)))];
  }),
});

const lawOr = ({ sentence }: DueItem, why: string): string => (sentence === null ? why : `Law: ${why}`);
