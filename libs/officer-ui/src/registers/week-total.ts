import type { ChildInWeek } from '#contexts/oversight';
import { recalled } from '#platform/time';
import { counted, tally, type RegisterMark } from '#statutory-rules';
import type { SheetCell } from './sheet-cell.ts';

type Mark = ChildInWeek['marks'][number];

/** What the week of a child comes to at this place so far. What is missing is neither here nor away. */
export function weekTotal(marks: readonly Mark[], cells: readonly SheetCell[]): readonly string[] {
  const here = marks.filter((mark) => mark.counted && !mark.elsewhere);
  const missing = cells.filter(({ isMissing }) => isMissing).length;
  const elsewhere = marks.filter((mark) => mark.elsewhere).length;
  return [
    attendedWords(here.map(({ date, session, code }) => `${date} ${session} ${code}`).join('|')),
    ...(missing > 0 ? [`${counted(missing, 'mark')} missing`] : []),
    ...(elsewhere > 0 ? [`${counted(elsewhere, 'session')} marked by another place`] : []),
  ];
}

/** A whole place has the same few weeks. */
const attendedWords = recalled(2_000, (marks) => {
  const all = marks === '' ? [] : marks.split('|').map((mark) => mark.split(' '));
  const { attended, possible } = tally(all.map(([on, session, code]) => ({ on, session, code }) as RegisterMark));
  return possible === 0 ? 'No sessions yet' : `${attended} of ${counted(possible, 'session')}`;
});
