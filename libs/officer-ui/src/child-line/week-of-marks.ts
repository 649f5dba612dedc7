import { weekdayWords } from '../words/times.ts';
import { addDays, counted, listInWords, spanInWords } from '#statutory-rules';
import { earliestFirst, weekBeginning } from '#platform/time';
import { halfDay, markWords, whyNotCounted } from '../words/attendance-words.ts';
import { kindWords } from '../words/fact-words.ts';
import { actsOnEntry, openedAt } from './acts-on-entry.ts';
import { correctionOf } from './correction.ts';
import type { Mark, Reading } from './line-types.ts';
import { statedWords } from './stated.ts';

/** The register of one week in one item: what was marked how often, and each session on demand. */
export function weekItem(marks: readonly Mark[], reading: Reading) {
  const monday = weekBeginning(marks[0]!.data.date);
  const byCode = Map.groupBy(marks, ({ data }) => markWords(data));
  const sessions = marks.toSorted(bySession).map((mark) => sessionOf(mark, reading));
  // What was corrected is seen without opening anything, in its week: what, by whom and why.
  const corrected = sessions.filter(({ correction }) => correction !== null);
  return {
    kind: 'week' as const,
    id: `week-${monday}`,
    date: weekdayWords(marks[0]!.effectiveOn),
    title: `Attendance, week of ${spanInWords(monday, addDays(monday, 4))}${placesWords(marks, reading)}`,
    summary: [
      ...[...byCode].map(([words, of]) => `${counted(of.length, 'session')} marked ${words}`),
      ...notCounted(sessions.filter(({ notCounted: why }) => why !== null).length),
      ...(corrected.length > 0 ? [`${counted(corrected.length, 'session')} of these as corrected`] : []),
    ],
    ...{ sessions, corrected },
    withdrawn: [...new Set(marks.flatMap(({ withdrawnBasis }) => withdrawnBasis.map(kindWords)))],
  };
}

/** At which providers the sessions were. */
function placesWords(marks: readonly Mark[], { places, names }: Reading): string {
  const at = marks.flatMap(({ data }) => {
    const provider = places.get(data.placementId);
    return (provider && names.provider?.(provider, data.date)) ?? [];
  });
  return at.length === 0 ? '' : `, at ${listInWords([...new Set(at)])}`;
}

/** Said only where there is one. */
export const notCounted = (sessions: number): readonly string[] =>
  sessions === 0 ? [] : [`${counted(sessions, 'session')} of these not counted as possible`];

const bySession = earliestFirst<Mark>(({ data: { date, session } }) => `${date} ${session}`);

function sessionOf(mark: Mark, reading: Reading) {
  const { data, statedBy } = mark;
  return {
    session: `${weekdayWords(data.date)}, ${halfDay(data.session).toLowerCase()}`,
    mark: markWords(data),
    notCounted: whyNotCounted(data.notCounted, reading.found.outside.includes(mark.original)),
    stated: statedWords(statedBy, reading.names),
    correction: correctionOf(mark, reading),
    acts: [openedAt(reading.childId, statedBy, data.date), ...actsOnEntry(mark, reading)],
  };
}
