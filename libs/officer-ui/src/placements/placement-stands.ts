import type { PlacementOnList } from '#contexts/oversight';
import { counted } from '#statutory-rules';
import type { CivilDate } from '#platform/time';
import { daysBetween } from './weeks-agreed.ts';

type Stands = Readonly<{
  state: 'late' | 'soon' | 'on-time' | 'passed' | 'met' | 'unknown';
  words: string;
  why: string;
}>;

/** So many days before its end a review is held, if it is to go on; and from so many before a review it is to be recorded. */
const ENDING_DAYS = 28;
export const REVIEW_DAYS = 7;

/** Where it stands, by a shape and in words: of several what is to be settled first. */
export function placementStands(item: PlacementOnList, today: CivilDate): Stands {
  const { phase, endsOn, nextReviewOn } = item;
  if (phase === 'proposed')
    return { state: 'soon', words: 'To start', why: 'The place was awarded. Its first day is not recorded' };
  if (phase === 'withdrawn')
    return { state: 'passed', words: 'Withdrawn', why: 'Its award was voided before it began' };
  if (phase === 'unknown') return { state: 'unknown', words: 'Cannot be said', why: 'What it began with was voided' };
  if (phase === 'ended') return { state: 'met', words: 'Ended', why: '' };
  const late = lateOf(item, today);
  if (late) return late;
  if (item.plannedReturnOn !== null)
    return {
      state: 'on-time',
      words: `Back to school ${inDays(today, item.plannedReturnOn)}`,
      why: 'The return is planned',
    };
  if (item.extensionRecommended)
    return { state: 'soon', words: 'Extension to agree', why: 'The latest review recommends it' };
  if (nextReviewOn !== null && daysBetween(today, nextReviewOn) <= REVIEW_DAYS)
    return { state: 'soon', words: `Review due ${inDays(today, nextReviewOn)}`, why: '' };
  if (endsOn !== null && daysBetween(today, endsOn) <= ENDING_DAYS)
    return { state: 'soon', words: `Ends ${inDays(today, endsOn)}`, why: 'It can be extended only from a review' };
  return { state: 'on-time', words: 'Under way', why: '' };
}

function lateOf({ endsOn, plannedReturnOn, nextReviewOn }: PlacementOnList, today: CivilDate): Stands | null {
  if (plannedReturnOn !== null && plannedReturnOn <= today)
    return { state: 'soon', words: 'Return to confirm', why: 'The day of the return has come' };
  if (endsOn !== null && endsOn < today)
    return { state: 'late', words: `${past(endsOn, today)} past its end`, why: 'That it ended is not recorded' };
  if (nextReviewOn !== null && nextReviewOn < today)
    return { state: 'late', words: `Review ${past(nextReviewOn, today)} late`, why: '' };
  return null;
}

const past = (day: CivilDate, today: CivilDate): string => counted(daysBetween(day, today), 'day');

function inDays(today: CivilDate, day: CivilDate): string {
  const days = daysBetween(today, day);
  return days === 0 ? 'today' : days === 1 ? 'tomorrow' : `in ${counted(days, 'day')}`;
}
