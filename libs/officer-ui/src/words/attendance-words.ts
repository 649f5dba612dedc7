import { attendanceCode, InvalidInput } from '#statutory-rules';
import type { LineFacts } from '#pure/oversight';
import { recalled } from '#platform/time';
import type { WordsOf } from './codes.ts';
import { row, type WordingsOf, type DataOf, type PartsInWords } from './wording.ts';

type Mark = LineFacts['SessionMarked']['data'];

export const attendanceWordings: WordingsOf<'SessionMarked' | 'SessionNotHeld'> = {
  SessionNotHeld: ({ session, because }) => ({
    title: `No ${halfDay(session).toLowerCase()} session`,
    rows: row('Why', noSessionWords[because]),
  }),
  SessionMarked: (mark) => ({
    title: `${halfDay(mark.session)} session marked ${mark.code}`,
    rows: [
      ...row('Session', halfDay(mark.session)),
      ...row('Mark', markWords(mark)),
      ...row('Not counted as possible', mark.notCounted && notCountedWords[mark.notCounted]),
    ],
  }),
};

export const attendanceParts: PartsInWords = {
  views: { 'current-attendance': 'Marks of each week' },
  opened: { FindAttendance: 'Attendance' },
  done: {
    RecordRegister: 'marks in the register of a place',
    ...{ SayNoSession: 'that there was no session', VoidNoSession: 'that there was no session' },
    ...{ CorrectMark: 'a mark', VoidMark: 'a mark', RemoveMark: 'a mark' },
  },
};

/** Why a session is not counted as possible. */
export const notCountedWords: WordsOf<NonNullable<DataOf<'SessionMarked'>['notCounted']>> = {
  weekend: 'Saturday or Sunday',
  'bank-holiday': 'Bank holiday',
  'outside-timetable': 'Not in the timetable of the placement',
  'no-register': 'The provider keeps no statutory register',
};

/** Null where it counts as its code says. @param outside it is of no day of its placement */
export const whyNotCounted = (why: Mark['notCounted'], outside: boolean): string | null =>
  outside ? 'Outside the days of the placement' : why && notCountedWords[why];

/** Why nobody was to be marked. */
export const noSessionWords: WordsOf<DataOf<'SessionNotHeld'>['because']> = {
  'place-closed': 'The place was closed',
  'staff-away': 'Nobody was there to teach',
  'agreed-otherwise': 'It was agreed that the child need not come',
};

export const halfDay = (session: Mark['session']): string => (session === 'AM' ? 'Morning' : 'Afternoon');

/** `K: education provision arranged by the local authority`, as the register of that day has it. */
export const markWords = ({ code, date }: Pick<Mark, 'code' | 'date'>): string => wordsOf(`${date} ${code}`);

const wordsOf = recalled(5_000, (dayAndCode) => {
  const [date, code] = dayAndCode.split(' ') as [Mark['date'], Mark['code']];
  try {
    const found = attendanceCode(code, date);
    return found.kind === 'gap' ? code : `${code}: ${found.result.meaning}`;
  } catch (error) {
    // A register may hold, from elsewhere or from before, what a rule of that day does not know: it is shown all the same.
    if (error instanceof InvalidInput) return `${code}: not a code of the register on that day`;
    throw error;
  }
});
