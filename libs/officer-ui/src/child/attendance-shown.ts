import type { AttendanceFound } from '#contexts/attendance';
import { addDays, mondayOf, spanInWords, SESSIONS } from '#statutory-rules';
import type { CivilDate } from '#platform/time';
import { said, type Cell, type ListTable } from '../patterns/list-table.ts';
import { markWords } from '../words/attendance-words.ts';
import { row, type Row } from '../words/wording.ts';

type Fraction = NonNullable<AttendanceFound['attendance']>;

/** `79.1% (68 of 86 sessions)`: the share is never without what it is of. */
export const shareWords = ({ n, d }: Fraction): string => `${((100 * n) / d).toFixed(1)}% (${n} of ${d} sessions)`;

/** The share itself stands above, in one way: of the rule, where its line is drawn. `persistent.absence@10 %` */
const lineWords = ({ rule }: Readonly<{ rule: string }>): string =>
  `Law: reached, at ${(rule.split('@')[1] ?? rule).replace(' %', '%')} of possible sessions or more`;

/** What the marks amount to, with what is to be known of the figure. */
export const attendanceRows = ({
  schoolYear,
  attendance,
  absence,
  persistent,
  severe,
  counts,
}: AttendanceFound): readonly Row[] =>
  schoolYear === null
    ? row('Marks', 'No sessions yet')
    : [
        ...row('School year', schoolYear),
        ...row('Attended', attendance === null ? 'No sessions yet' : shareWords(attendance)),
        ...row('Missed', absence && absence.n > 0 ? shareWords(absence) : null),
        ...row('Without reason', counts.unauthorised > 0 ? `${counts.unauthorised} unauthorised` : null),
        ...row('Persistent absence', persistent?.reached ? lineWords(persistent) : null),
        ...row('Severe absence', severe?.reached ? lineWords(severe) : null),
      ];

type Mark = AttendanceFound['marks'][number];

const DAYS = [0, 1, 2, 3, 4] as const;

/** Each week of the year, the latest first: a day a cell, morning before afternoon. */
export function weeksListed({ marks, schoolYear }: AttendanceFound): ListTable {
  const weeks = [...Map.groupBy(marks, ({ date }) => mondayOf(date))].toSorted(([a], [b]) => (a < b ? 1 : -1));
  return {
    caption: `Weeks of ${schoolYear ?? 'the school year'}, the latest first`,
    columns: [{ text: 'Week' }, ...['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'].map((text) => ({ text }))],
    rows: weeks.map(([monday, ofWeek]) => [
      said(spanInWords(monday, addDays(monday, 4))),
      ...DAYS.map((n) => dayOf(ofWeek, addDays(monday, n))),
    ]),
  };
}

function dayOf(marks: readonly Mark[], date: CivilDate): Cell {
  const codes = SESSIONS.map((half) => marks.find((each) => each.date === date && each.session === half)?.code ?? '–');
  return said(codes.every((code) => code === '–') ? 'No marks' : codes.join(' '));
}

/** The codes that occur, each with what it means. */
export const codesMet = ({ marks }: AttendanceFound): readonly string[] =>
  [...new Map(marks.map((mark) => [mark.code, markWords(mark)])).entries()].sort().map(([, words]) => words);
