import { SESSIONS } from '#statutory-rules';
import { text } from '../forms/date-fields.ts';
import { faultOf, type Field } from '../forms/form-field.ts';
import { ofRow } from '../forms/of-row.ts';
import { known, whole } from '../forms/plain-fields.ts';
import { rows } from '../forms/rows-field.ts';
import { enteredCell, said, type ListTable } from '../patterns/list-table.ts';
import { halfDay } from '../words/attendance-words.ts';
import { inOrder } from '../words/codes.ts';
import { days } from '../words/placements-words.ts';

const week = inOrder(days).map(([weekday, called]) => ({
  called,
  sessions: SESSIONS.map((session) => ({
    ...{ weekday, session, key: `${weekday}-${session}` },
    called: `${called}, ${halfDay(session).toLowerCase()}`,
  })),
}));

const sessionRows = rows(
  week
    .flatMap(({ sessions }) => sessions)
    .map(({ weekday, session, key, called }) => ({
      ...{ key, legend: called },
      fields: {
        weekday: known(weekday),
        session: known(session),
        minutes: ofRow(called, whole(called, { width: 4 })),
      },
    })),
  { unlessEmpty: 'minutes' },
);

/** The minutes of each session of a week, a row for each day. */
export const timetable = () => ({
  ...sessionRows,
  shown: (...[given, name, faults]: Parameters<Field['shown']>) => {
    const idOf = (key: string) => `${name}-${key}-minutes`;
    const table: ListTable = {
      caption: 'Minutes of each session',
      isCaptionHidden: true,
      columns: [{ text: 'Day' }, ...SESSIONS.map((session) => ({ text: halfDay(session) }))],
      rows: week.map((day) => [
        said(day.called),
        ...day.sessions.map(({ key, called }) =>
          enteredCell({
            ...{ name: idOf(key), label: `${called}, minutes`, value: text(given, idOf(key)) },
            ...{ isWrong: faultOf(faults, idOf(key)) !== null, toldBy: 'minutes' },
          }),
        ),
      ]),
    };
    return { ...sessionRows.shown(given, name, faults), kind: 'timetable', table };
  },
});
