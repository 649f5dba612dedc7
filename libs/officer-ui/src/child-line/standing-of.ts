import { addDays } from '#statutory-rules';
import { dayWords } from '../words/times.ts';
import { row, type Row } from '../words/wording.ts';
import type { Fact } from './line-types.ts';

/** Of a change: whether it holds on the day of the page, held until another came, or is agreed for a day to come. */
export function standingOf({ period }: Pick<Fact, 'period'>): readonly Row[] {
  if (!period) return [];
  const { standing, until } = period;
  if (standing === 'agreed') return row('Standing', 'Agreed, not yet in force');
  if (until === null) return row('Standing', 'In force');
  const lastDay = dayWords(addDays(until, -1));
  return row('Standing', standing === 'past' ? `Held until ${lastDay}` : `In force, until ${lastDay} as agreed`);
}
