import { refusals } from '#platform/event-sourcing';
import { weekdayAndDate } from '#statutory-rules';
import type { Calendar, Closure } from './calendar.ts';
import { schoolYearWords, yearOf } from './year-words.ts';

const refusal = refusals({
  'ends-before-it-begins': 'The last day cannot be before the first.',
  'in-no-term': 'Schools are closed on these days as it is: no term of this calendar holds them.',
  'another-school-year': 'A closure stays in its school year.',
  'closed-already': 'This calendar says already that schools are closed then.',
});

/** @param but the entry that is said anew @throws Refusal */
export function checkClosure({ from, to }: Closure, { years, closures }: Calendar, but: string | null = null): void {
  if (to < from)
    throw refusal('ends-before-it-begins', 'to', `The last day cannot be before the first, ${weekdayAndDate(from)}.`);
  const terms = years.flatMap(({ data }) => data.terms);
  if (!terms.some((term) => term.from <= from && to <= term.to))
    throw refusal(
      'in-no-term',
      'from',
      `No term of this calendar holds ${weekdayAndDate(from)}${from === to ? '' : ` to ${weekdayAndDate(to)}`}. Give days of one term.`,
    );
  const was = closures.find(({ id }) => id === but);
  if (was && yearOf(was.data.from) !== yearOf(from))
    throw refusal(
      'another-school-year',
      'from',
      `It was recorded in the school year ${schoolYearWords(yearOf(was.data.from))}. Void it, and record the closure of the other year.`,
    );
  const other = closures.find(({ id, data }) => id !== but && data.from <= to && from <= data.to);
  if (other)
    throw refusal(
      'closed-already',
      'from',
      `This calendar says already that schools are closed from ${weekdayAndDate(other.data.from)} to ${weekdayAndDate(other.data.to)}. Correct that, or void it.`,
    );
}
