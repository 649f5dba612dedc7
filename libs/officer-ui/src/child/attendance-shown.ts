import type { AttendanceFound } from '#contexts/attendance';
import { addDays, counted, mondayOf, spanInWords, SESSIONS } from '#statutory-rules';
import type { CivilDate } from '#platform/time';
import { actCell, said, type Cell, type ListTable } from '../patterns/list-table.ts';
import { markWords } from '../words/attendance-words.ts';
import { row, rowOf, type Row } from '../words/wording.ts';
import { isOutside, outsideWords } from './outside-listed.ts';
import { holidayWords, missingWords, type SessionMissing } from './sessions-missing.ts';

type Fraction = NonNullable<AttendanceFound['attendance']>;

/** `79.1% (68 of 86 sessions)`: the share is never without what it is of. */
export const shareWords = ({ n, d }: Fraction): string => `${((100 * n) / d).toFixed(1)}% (${n} of ${d} sessions)`;

/** The share itself stands above, in one way: of the rule, where its line is drawn. `persistent.absence@10 %` */
const lineWords = ({ rule }: Readonly<{ rule: string }>, ofMarked: string): string =>
  `Law: reached, at ${(rule.split('@')[1] ?? rule).replace(' %', '%')} of possible sessions or more${ofMarked}`;

/** What the marks amount to, with what is to be known of the figure. @param isSaid what is missing stands on the page already */
export const attendanceRows = (
  { schoolYear, attendance, absence, persistent, severe, counts, marks }: AttendanceFound,
  missing: readonly SessionMissing[],
  holidaysKnown = false,
  isSaid = false,
): readonly Row[] => {
  // What nobody marked may change it: it is said with it, and not only beside.
  const ofMarked = missing.length > 0 ? '. By the sessions that were marked alone' : '';
  return [
    ...(schoolYear === null
      ? row('Marks', 'No sessions yet')
      : [
          ...row('School year', schoolYear),
          ...row('Attended', attendance === null ? 'No sessions yet' : shareWords(attendance)),
          ...row('Missed', absence && absence.n > 0 ? shareWords(absence) : null),
          ...row('Without reason', counts.unauthorised > 0 ? `${counts.unauthorised} unauthorised` : null),
          ...row('Persistent absence', persistent?.reached ? lineWords(persistent, ofMarked) : null),
          ...row('Severe absence', severe?.reached ? lineWords(severe, ofMarked) : null),
          ...row('Not counted', outsideWords(marks)),
        ]),
    ...rowOf(
      'Without a mark',
      missing.length > 0 && !isSaid ? [missingWords(missing), holidayWords(holidaysKnown)] : [],
    ),
  ];
};

type Mark = AttendanceFound['marks'][number];
/** Where the register of a week is filled in; null where it is not the reader’s. */
type WayTo = ((placementId: string, monday: CivilDate) => string) | null;

const DAYS = [0, 1, 2, 3, 4] as const;

/** Each week of the year in which a session is marked, or should be, the latest first: a day a cell, morning before afternoon. */
export function weeksListed(
  { marks, notHeld, schoolYear }: Pick<AttendanceFound, 'marks' | 'notHeld' | 'schoolYear'>,
  missing: readonly SessionMissing[],
  wayTo: WayTo,
  closed: readonly CivilDate[] = [],
): ListTable {
  const [marked, unmarked] = [Map.groupBy(marks, weekOf), Map.groupBy(missing, weekOf)];
  const none = new Set(notHeld.map(({ date, session }) => `${date} ${session}`));
  const weeks = [...new Set([...marked.keys(), ...unmarked.keys()])].toSorted().toReversed();
  const shut = new Set(closed);
  const fills = wayTo !== null && missing.length > 0;
  return {
    caption: `Weeks of ${schoolYear ?? 'the school year'}, the latest first`,
    columns: [
      ...[{ text: 'Week' }, ...['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'].map((text) => ({ text }))],
      ...(fills ? [{ text: 'Do next', isPlain: true }] : []),
    ],
    rows: weeks.map((monday) => {
      const [of, left] = [marked.get(monday) ?? [], unmarked.get(monday) ?? []];
      const week = spanInWords(monday, addDays(monday, 4));
      const act = left.length > 0 &&
        wayTo && { text: `Fill in ${left.length}`, href: wayTo(left[0]!.placementId, monday) };
      const outside = of.filter(isOutside).length;
      return [
        outside > 0 ? { ...said(week), below: [`${counted(outside, 'mark')} not counted`] } : said(week),
        ...DAYS.map((n) => dayOf(of, left, addDays(monday, n), { shut, none })),
        ...(fills ? [act ? actCell({ ...act, of: `of ${week}` }) : said()] : []),
      ];
    }),
  };
}

const weekOf = ({ date }: Readonly<{ date: CivilDate }>): CivilDate => mondayOf(date);

/** `K K`, `K, no mark`, `No mark`; a day on which none was agreed, or schools are closed, has none to miss. */
function dayOf(
  marks: readonly Mark[],
  missing: readonly SessionMissing[],
  date: CivilDate,
  { shut, none }: Readonly<{ shut: ReadonlySet<CivilDate>; none: ReadonlySet<string> }>,
): Cell {
  const halves = SESSIONS.map((half) => {
    const of = (each: Readonly<{ date: CivilDate; session: string }>) => each.date === date && each.session === half;
    const unmarked = missing.some(of) ? NO_MARK : none.has(`${date} ${half}`) ? NONE : '–';
    return marks.find(of)?.code ?? unmarked;
  });
  const [morning, afternoon] = halves as [string, string];
  if (morning === afternoon)
    return said(
      morning === NO_MARK
        ? 'No mark'
        : morning === NONE
          ? 'No session'
          : morning === '–'
            ? shut.has(date)
              ? 'Closed'
              : '–'
            : `${morning} ${morning}`,
    );
  return said(
    halves.includes(NO_MARK) || halves.includes(NONE)
      ? `${morning}, ${afternoon}`.replace(/^n/, 'N')
      : halves.join(' '),
  );
}

const NO_MARK = 'no mark';
const NONE = 'no session';

/** The codes that occur, each with what it means. */
export const codesMet = ({ marks }: AttendanceFound): readonly string[] =>
  [...new Map(marks.map((mark) => [mark.code, markWords(mark)])).entries()].sort().map(([, words]) => words);
