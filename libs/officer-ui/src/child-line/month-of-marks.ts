import type { ChildLineFound } from '#contexts/oversight';
import { MONTHS } from '#platform/time';
import { counted } from '#statutory-rules';
import { markWords } from '../words/attendance-words.ts';
import { kindWords } from '../words/fact-words.ts';
import { notCounted as notCountedOf } from './week-of-marks.ts';

type MonthOfMarks = ChildLineFound['months'][number];

/** `January 2026` */
const monthWords = (month: string): string => `${MONTHS[Number(month.slice(5)) - 1]!} ${month.slice(0, 4)}`;

/**
 * The register of one month in one item: what was marked how often, and the way to each session.
 * @param line the way to the line as it is read
 */
export function monthItem(found: MonthOfMarks, line: string) {
  const { month, from, marked, sessions: standing, corrected, voided, withdrawnBasis } = found;
  const codes = Map.groupBy(marked, ({ code }) => code);
  const sessions = (of: typeof marked) => of.reduce((sum, each) => sum + each.sessions, 0);
  return {
    kind: 'month' as const,
    id: `month-${month}`,
    date: monthWords(month),
    title: 'Attendance of the month',
    summary: [
      ...[...codes].map(
        ([code, of]) => `${counted(sessions(of), 'session')} marked ${markWords({ code, date: from })}`,
      ),
      ...notCountedOf(found.notCounted),
      ...(corrected > 0 ? [`${counted(corrected, 'session')} of these as corrected`] : []),
      ...(voided > 0 ? [`${counted(voided, 'mark')} voided${standing > 0 ? ', and none of these' : ''}`] : []),
    ],
    withdrawn: withdrawnBasis.map(kindWords),
    open: { text: `Each session of ${monthWords(month)}`, href: `${line}&month=${month}` },
  };
}
