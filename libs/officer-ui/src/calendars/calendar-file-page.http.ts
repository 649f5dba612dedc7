import { calendarRead, FindCalendars, RecordCalendarFile, RecordCalendarFileRequest } from '#contexts/calendars';
import { calendarIdOf, schoolYearWords } from '#pure/calendars';
import { counted } from '#statutory-rules';
import { formPage } from '../forms/form-page.ts';
import { noRecordYet } from '../forms/form-records.ts';
import { school, schoolsShown } from '../schools/school-field.ts';
import { CALENDARS, calendarPath, yearRows } from './calendar-words.ts';
import { calendarFile } from './calendar-file-field.ts';

/** The school years of a file: what would be recorded is looked at first, and nothing is while one row is wrong. */
export const RecordCalendarFilePage = formPage({
  path: 'school-calendars/from-file',
  over: noRecordYet({ text: 'Back to the calendars', href: CALENDARS }, FindCalendars, ...schoolsShown),
  ...{ sends: RecordCalendarFile, request: RecordCalendarFileRequest, kib: 256 },
  ...{ title: 'Take a calendar from a file', button: 'Continue to check' },
  template: 'calendars/calendar-file.njk',
  fields: () => ({
    urn: school('School with terms of its own (optional)', {
      hint: 'Leave empty for the council’s calendar. Else part of the school’s name and place, or its URN',
    }),
    text: calendarFile('Text of the file'),
  }),
  checks: ({ text, urn = null }) => {
    const { years } = calendarRead(text);
    return {
      rows: [
        {
          label: 'Whose calendar',
          text: urn === null ? 'The council’s calendar' : `That of a school of its own (URN ${urn})`,
          field: 'urn',
        },
        ...years.map((year) => ({
          label: schoolYearWords(year.startsIn),
          text: yearRows(year)
            .map(({ what, when }) => `${what}: ${when}`)
            .join('\n'),
          field: 'text',
        })),
      ],
      will: [
        `${counted(years.length, 'school year')} of the calendar ${years.length === 1 ? 'is' : 'are'} recorded, except what it has already.`,
        'Each can be corrected and voided later. What is recorded of it stays to be read.',
      ],
      button: 'Record the calendar',
    };
  },
  command: (file) => ({ data: file }),
  beside: { 'rows-wrong': 'text', 'year-said-otherwise': 'text', 'nothing-new': 'text' },
  done: ({ input: { urn } }) => ({ to: calendarPath(calendarIdOf(urn ?? null)), says: 'The calendar is recorded' }),
});
