import { CorrectTermDatesRequest, FindCalendars, RecordTermDatesRequest } from '#contexts/calendars';
import { calendarIdOf, CorrectTermDates, RecordTermDates, schoolYearWords } from '#pure/calendars';
import { fitting } from '#platform/web';
import { formPage } from '../forms/form-page.ts';
import { noRecordYet } from '../forms/form-records.ts';
import { whole, words } from '../forms/plain-fields.ts';
import { school, schoolsShown } from '../schools/school-field.ts';
import { CALENDARS, calendarPath } from './calendar-words.ts';
import { ofCalendar, yearSeen } from './calendar-seen.ts';
import { besideYear, yearAsItStands, yearFields } from './year-fields.ts';

const KIB = 128;

/** A school year of the council’s calendar, or of a school’s own. */
export const RecordTermDatesPage = formPage({
  path: 'school-calendars/add',
  over: noRecordYet({ text: 'Back to the calendars', href: CALENDARS }, FindCalendars, ...schoolsShown),
  parameters: { urn: fitting(/^[1-9]\d{5}$/, 'A school’s URN has six digits') },
  ...{ sends: RecordTermDates, request: RecordTermDatesRequest, kib: KIB },
  ...{ title: 'Add a school year', button: 'Add the school year' },
  fields: () => ({
    urn: school('School with terms of its own (optional)', {
      hint: 'Leave empty for the council’s calendar. Else part of the school’s name and place, or its URN',
    }),
    startsIn: whole('In which year does the school year start?', { width: 4, hint: 'Such as 2026 for 2026/27' }),
    ...yearFields(),
  }),
  command: (year) => ({ data: year }),
  beside: besideYear,
  done: ({ input: { urn, startsIn } }) => ({
    to: calendarPath(calendarIdOf(urn ?? null)),
    says: `The school year ${schoolYearWords(startsIn)} is recorded`,
  }),
});

/** A school year that was recorded wrongly, or was decided otherwise since. */
export const CorrectTermDatesPage = formPage({
  path: 'school-calendars/:calendarId/school-years/:entryId/correct',
  over: ofCalendar(yearSeen),
  ...{ sends: CorrectTermDates, request: CorrectTermDatesRequest, kib: KIB },
  title: ({ title }) => `Correct the school year ${title}`,
  button: 'Correct the school year',
  fields: ({ said }) => ({
    ...yearAsItStands(said),
    reason: words('Why is it corrected?', {
      hint: 'Such as: the council moved the INSET day. What is recorded now stays on the calendar’s page, with your reason',
    }),
  }),
  command: (year, { calendar: { calendarId }, entryId }) => ({ data: { calendarId, entryId, ...year } }),
  beside: besideYear,
  done: ({ seen: { calendar, title } }) => ({
    to: calendarPath(calendar.calendarId),
    says: `The school year ${title} is corrected`,
  }),
});
