import { SESSIONS } from '#statutory-rules';
import { text, type Given } from '../forms/date-fields.ts';
import { faultOf, type Field } from '../forms/form-field.ts';
import { ofRow } from '../forms/of-row.ts';
import { known, whole } from '../forms/plain-fields.ts';
import { rows } from '../forms/rows-field.ts';
import { enteredCell, said, type ListTable } from '../patterns/list-table.ts';
import { halfDay } from '../words/attendance-words.ts';
import { inOrder } from '../words/codes.ts';
import { days } from '../words/placements-words.ts';

const week = inOrder(days).map(([weekday, called]) => ({
  ...{ weekday, called },
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

/** The row in which the minutes of every day are typed once. */
const EVERY = SESSIONS.map((session) => ({
  ...{ session, key: `each-${session}`, called: `Every day, ${halfDay(session).toLowerCase()}` },
}));
const idOf = (name: string, key: string): string => `${name}-${key}-minutes`;

/** What is typed for every day holds for each day of which nothing else is; a day without the session says 0. */
export function everyDayFilled(given: Given, name: string): Given {
  const filled = EVERY.flatMap(({ session, key }) => {
    const every = everyFault(given, name, key) ? '' : text(given, idOf(name, key));
    return week.flatMap(({ weekday }) => {
      const day = idOf(name, `${weekday}-${session}`);
      const typed = text(given, day);
      if (typed === '0') return [[day, ''] as const];
      return typed === '' && every !== '' ? [[day, every] as const] : [];
    });
  });
  return filled.length === 0 ? given : { ...given, ...Object.fromEntries(filled) };
}

const everyFault = (given: Given, name: string, key: string): boolean =>
  !/^[\d\s,]*$/.test(text(given, idOf(name, key)));

const everyFaults = (given: Given, name: string) =>
  EVERY.flatMap(({ key, called }) =>
    everyFault(given, name, key)
      ? [{ text: `${called}: enter the minutes as a whole number, such as 150`, at: idOf(name, key) }]
      : [],
  );

/** The minutes of each session of a week, a row for each day, below one for all of them. */
export const timetable = (): typeof sessionRows => ({
  ...sessionRows,
  read: (given, name, today) => {
    const { value, faults = [] } = sessionRows.read(everyDayFilled(given, name), name, today);
    return { value, faults: [...everyFaults(given, name), ...faults] };
  },
  within: (path, name, given) => sessionRows.within!(path, name, everyDayFilled(given, name)),
  rowAt: (index, name, given) => sessionRows.rowAt!(index, name, everyDayFilled(given, name)),
  isEmpty: (given, name) =>
    sessionRows.isEmpty!(everyDayFilled(given, name), name) && everyFaults(given, name).length === 0,
  shown: (...[given, name, faults]: Parameters<Field['shown']>) => {
    const entered = ({ key, called }: Readonly<{ key: string; called: string }>) =>
      enteredCell({
        ...{ name: idOf(name, key), label: `${called}, minutes`, value: text(given, idOf(name, key)) },
        ...{ isWrong: faultOf(faults, idOf(name, key)) !== null, toldBy: 'minutes' },
      });
    const table: ListTable = {
      caption: 'Minutes of each session',
      isCaptionHidden: true,
      columns: [{ text: 'Day' }, ...SESSIONS.map((session) => ({ text: halfDay(session) }))],
      rows: [
        [said('Every day'), ...EVERY.map(entered)],
        ...week.map((day) => [said(day.called), ...day.sessions.map(entered)]),
      ],
    };
    const every = EVERY.map(({ key }) => ({ id: idOf(name, key), error: faultOf(faults, idOf(name, key)) }));
    return { ...sessionRows.shown(given, name, faults), kind: 'timetable', table, every };
  },
});
