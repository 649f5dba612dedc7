import type { PlacementOnList } from '#contexts/oversight';
import type { DueItem } from '#pure/oversight';
import { counted, daysBetween } from '#statutory-rules';
import type { CivilDate } from '#platform/time';
import { clockOf, whyWords, type Clock } from '../due/due-words.ts';
import type { WordsOf } from '../words/codes.ts';
import { dayWords } from '../words/times.ts';

type Stands = Readonly<{ state: Clock['state'] | 'met'; words: string; why: string }>;

/** Where it stands, by a shape and in words: of what is under way, by what comes next of it, as it stands on a list of work. */
export function placementStands(
  { phase, couldStartOn, next, closed }: Pick<PlacementOnList, 'phase' | 'couldStartOn' | 'next' | 'closed'>,
  today: CivilDate,
): Stands {
  if (phase === 'withdrawn')
    return { state: 'passed', words: 'Withdrawn', why: 'Its award was voided before it began' };
  if (phase === 'taken-over')
    return { state: 'passed', words: 'Taken back', why: 'It was taken over, and its start was voided' };
  if (phase === 'unknown') return { state: 'unknown', words: 'Cannot be said', why: 'What it began with was voided' };
  if (phase === 'ended') return { state: 'met', words: 'Ended', why: '' };
  // Of whoever died: nothing is awaited of it, and it is ended at leisure.
  if (closed !== null) return { state: 'passed', words: 'Not ended yet', why: '' };
  if (next === null && phase === 'proposed')
    return { state: 'on-time', words: 'To start', why: couldStartOn ? `Could start on ${dayWords(couldStartOn)}` : '' };
  if (next === null) return { state: 'on-time', words: 'Under way', why: '' };
  return { state: clockOf(next, today).state, words: nextWords(next, today), why: whyWords(next, today) };
}

function nextWords(next: DueItem, today: CivilDate): string {
  const { what, dueOn, advised } = next;
  const days = dueOn === null ? 0 : daysBetween(today, dueOn);
  const late = counted(-days, 'day');
  const words: Partial<WordsOf<DueItem['what']>> = {
    starts: days > 0 ? `Could start ${inDays(days)}` : 'To start',
    advised:
      advised === 'extend' ? 'Extension to agree' : advised === 'reintegrate' ? 'Return to plan' : 'End to record',
    reviews: days < 0 ? `Review ${late} late` : `Review due ${inDays(days)}`,
    returns: days > 0 ? `Back to school ${inDays(days)}` : 'Return to confirm',
    endings: days < 0 ? `${late} past its end` : `Ends ${inDays(days)}`,
    leaving: 'Leaves compulsory school age',
  };
  return words[what] ?? clockOf(next, today).words;
}

const inDays = (days: number): string =>
  days === 0 ? 'today' : days === 1 ? 'tomorrow' : `in ${counted(days, 'day')}`;
