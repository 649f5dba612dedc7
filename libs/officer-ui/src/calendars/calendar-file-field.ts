import { calendarRead } from '#contexts/calendars';
import { text } from '../forms/date-fields.ts';
import type { Field } from '../forms/form-field.ts';
import { words } from '../forms/plain-fields.ts';

const ROWS = 14;
const HINT = 'Paste all of the file, opened as text: CSV or iCalendar (.ics)';

/** The text of a calendar's file. What is wrong with its rows stands above it, each row by itself; nothing is taken while one is wrong. */
export const calendarFile = (label: string): Field => {
  const field = words(label, { rows: ROWS, hint: HINT });
  return {
    ...field,
    read: (given, name) => {
      const typed = text(given, name);
      if (typed === '') return { value: undefined };
      const { faults } = calendarRead(typed);
      if (faults.length === 0) return { value: typed };
      const [only] = faults;
      const said = faults.length === 1 ? only! : `${faults.length} things in the file are wrong: they stand above it`;
      return { value: undefined, faults: [{ text: said, at: name }] };
    },
    shown: (given, name, faults) => ({
      ...field.shown(given, name, faults),
      wrong: faults.length > 0 && text(given, name) !== '' ? calendarRead(text(given, name)).faults : [],
    }),
  };
};
