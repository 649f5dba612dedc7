import { NEXT_DAYS, type WhoseWork, type WorkGroup } from '#pure/oversight';
import { addDays } from '#statutory-rules';
import type { CivilDate } from '#platform/time';
import type { WordsOf } from '../words/codes.ts';
import { shortDay } from '../words/times.ts';
import { lastDayOf, type Span } from './due-words.ts';

const NEXT = `Due in the next ${NEXT_DAYS} days`;

/** How each group is called; it says to which day it goes. */
export function groupWords(group: WorkGroup, span: Span, today: CivilDate): string {
  const to = (day: CivilDate) => `, to ${shortDay(day, today)}`;
  const words: WordsOf<WorkGroup> = {
    ...shortly,
    next: `${NEXT}${to(addDays(today, NEXT_DAYS))}`,
    later: `Due later${to(lastDayOf(span, today))}`,
  };
  return words[group];
}

/** The same where it is counted at the top of the page. */
export const shortly: WordsOf<WorkGroup> = {
  overdue: 'Overdue',
  decisions: 'Decisions to make',
  today: 'Due today',
  ready: 'Can be done now',
  next: NEXT,
  later: 'Due later',
  waiting: 'Waiting on others',
  leaving: 'Leaving compulsory school age',
};

const from: WordsOf<WhoseWork | 'all'> = {
  mine: 'from you',
  covering: 'from you for whom you cover',
  team: 'from your team',
  service: 'from your service',
  all: 'from any team',
};

/** `Nothing is due from you. 7 things wait on others.` @param waiting how many of those there are, in words */
export function nothingDue(whose: WhoseWork | 'all', kind: string | null, waiting: string | null): string {
  const nothing = `Nothing ${kind === null ? '' : `of this kind (${kind}) `}is due ${from[whose]}.`;
  return waiting === null ? nothing : `${nothing} ${waiting} on others.`;
}
