import { nextOf, type DueItem } from '#pure/oversight';
import { pageThatSettles } from '../due/page-that-settles.ts';
import { clockOf, lawOr, whatInside, whatWords, whyWords } from '../due/due-words.ts';
import type { ActOffered } from '../child-line/acts-on-line.ts';
import { toApprove } from '../due/due-row.ts';
import { SEE_OFFERS, SEE_WHO_AGREES } from '../child-line/see-offers.ts';
import { said, type Cell, type ListTable } from '../patterns/list-table.ts';
import type { CivilDate } from '#platform/time';
import { weekdayWords } from '../words/times.ts';
import type { Actor, Names } from '../words/wording.ts';

/** `actor`: whose limit a price is held against. */
type Known = Readonly<{ today: CivilDate; names: Names; actor?: Actor }>;
type Next = Readonly<{
  title: string;
  mark?: ReturnType<typeof clockOf>;
  texts: readonly string[];
  act?: ActOffered;
  /** Other ways to settle it. */
  ways?: readonly ActOffered[];
}>;

/**
 * The page that settles what is due, if this person may open it: called as a list of work calls it, but where all that is
 * offered is somebody else’s to approve.
 */
function settledBy(item: DueItem, acts: readonly ActOffered[], today: CivilDate): ActOffered | undefined {
  const page = pageThatSettles(item, today);
  const act = page && acts.find(({ href }) => href === page.href);
  return act ? { href: act.href, text: act.text === SEE_OFFERS ? SEE_OFFERS : page!.text } : undefined;
}

/** The one thing to do next, and why. What is offered as the one act is among those that are allowed. */
export function nextOfChild(due: readonly DueItem[], acts: readonly ActOffered[], known: Known): Next {
  const { today } = known;
  const next = nextOf(due, today);
  if (next === null) return { title: 'Nothing is due', texts: ['Nothing falls due for this child in the year ahead.'] };
  const act = settledBy(next, acts, today);
  const why = whyWords(next, today);
  const told = {
    mark: clockOf(next, today),
    texts: why === '' ? [] : [lawOr(next, why)],
    ...(act && { act }),
    ...(next.what === 'without' && { ways: acts.filter(({ href }) => href.endsWith('/rolls')).map(whereTaught) }),
  };
  if (next.what === 'without' && next.setBy !== null && (next.dueOn ?? today) <= today)
    return { ...told, title: `No education since ${weekdayWords(next.setBy.on)}` };
  const { actor } = known;
  if (next.weeklyPrice !== null && actor && toApprove(next, { ...known, actor })?.isTheirs === false)
    return {
      ...{ ...told, title: 'Next: somebody who may approve the price agrees the extension' },
      texts: [...told.texts, 'A week costs more than you may approve. The page of the extension says who may.'],
      ...(act && { act: { ...act, text: SEE_WHO_AGREES } }),
    };
  if (next.what !== 'awards' || !next.offers?.length) return { ...told, title: `Next: ${whatInside(next, known)}` };
  const came = cameIn(next.offers.length);
  if (act?.text !== SEE_OFFERS) return { ...told, title: 'Next: choose a provider', texts: [`${came}. ${why}`] };
  return {
    ...told,
    title: 'Next: somebody who may approve the price chooses a provider',
    texts: [
      `${came}, and you may not approve what ${next.offers.length === 1 ? 'it costs' : 'any of them costs'}. The page of the offers says who may.`,
    ],
  };
}

/** Educated at home, or on a school’s roll: what is recorded of it takes the child off the list. */
const whereTaught = ({ href }: ActOffered): ActOffered => ({ href, text: 'Say where the child is taught' });

const cameIn = (offers: number): string => (offers === 1 ? 'An offer has come in' : `${offers} offers have come in`);

/** What no day can be said of, and why. */
const LEAVING_NOT_SAID: readonly Cell[] = [
  said('The end of compulsory school age'),
  said('Cannot be said yet'),
  said('The date of birth is not known. Once it is, or is estimated, correct who the child is'),
];

/**
 * Each thing that is due: what, where it stands, and why.
 * @param awaitsBirth a placement is under way, and the date of birth is not known
 */
export const clocksOfChild = (due: readonly DueItem[], known: Known, awaitsBirth = false): ListTable => ({
  caption: 'What is due, and why',
  columns: [{ text: 'What' }, { text: 'Where it stands', isPlain: true }, { text: 'Why', isPlain: true }],
  rows: [
    ...due.map((item): readonly Cell[] => {
      const mark = clockOf(item, known.today);
      const why = lawOr(item, whyWords(item, known.today));
      return [said(whatWords(item, known)), { texts: [], mark, below: [mark.day] }, said(why)];
    }),
    ...(awaitsBirth ? [LEAVING_NOT_SAID] : []),
  ],
});
