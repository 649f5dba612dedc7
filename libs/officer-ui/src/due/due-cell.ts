import type { DueItem } from '#pure/oversight';
import { londonDate, type CivilDate, type Instant } from '#platform/time';
import type { Cell } from '../patterns/list-table.ts';
import { timeLeft } from '../referral/answers-shown.ts';
import { clockWords, shortDay } from '../words/times.ts';
import { clockOf, waitsSince } from './due-words.ts';

/** The day, and how far it is: in days, or of what is due at a moment in the hours that are left. */
export function dueCell(item: DueItem, today: CivilDate, now: Instant): Cell {
  const { what, dueAt, dueOn, dayLost } = item;
  const clock = clockOf(item, today);
  const mark = { state: clock.state, words: clock.words };
  if (dayLost) return { texts: [], lead: clock.day, mark };
  const day = shortDay(dueOn ?? londonDate(dueAt), today);
  if (waitsSince[what] && (dueOn ?? londonDate(dueAt)) <= today) return { texts: [], lead: `Since ${day}`, mark };
  if (dueOn !== null) return { texts: [], lead: day, mark };
  const left = dueAt > now ? timeLeft({ deadline: dueAt }, now) : OVER;
  return {
    texts: [],
    lead: `${day}, ${clockWords(dueAt)}`,
    mark: { state: left.state, words: left.words },
  };
}

/** Until it is recorded that nobody answered, a moment later. */
const OVER = { state: 'waiting', words: 'The time is over' } as const;
