import { ClosureRequest, CorrectClosureRequest, VoidCalendarEntryRequest } from '#contexts/calendars';
import { CorrectClosure, RecordClosure, VoidCalendarEntry } from '#pure/calendars';
import { asItStands, oneDay, oneText } from '../forms/as-it-stands.ts';
import { formPage } from '../forms/form-page.ts';
import { choice, day, words } from '../forms/plain-fields.ts';
import { closedWords } from '../words/calendars-words.ts';
import { inOrder } from '../words/codes.ts';
import { calendarPath, spanWords } from './calendar-words.ts';
import { followsWithout } from './follows-without.ts';
import { calendarSeen, closureSeen, entrySeen, ofCalendar } from './calendar-seen.ts';

const closureFields = () => ({
  from: day('First day', { hint: 'It may lie behind, or ahead' }),
  to: day('Last day', { optional: true, hint: 'Leave empty where it is one day' }),
  because: choice('Why are schools closed?', inOrder(closedWords)),
});

/** Days of a term on which nobody comes after all. */
export const RecordClosurePage = formPage({
  path: 'school-calendars/:calendarId/add-closure',
  over: ofCalendar(calendarSeen),
  ...{ sends: RecordClosure, request: ClosureRequest },
  ...{ title: 'Record that schools are closed', button: 'Record the closure' },
  fields: closureFields,
  command: (closure, { calendar: { calendarId } }) => ({ data: { calendarId, ...closure } }),
  done: ({ input: { from, to }, seen: { calendar } }) => ({
    to: calendarPath(calendar.calendarId),
    says: `The closure is recorded: ${spanWords({ from, to: to ?? from })}`,
  }),
});

export const CorrectClosurePage = formPage({
  path: 'school-calendars/:calendarId/closures/:entryId/correct',
  over: ofCalendar(closureSeen),
  ...{ sends: CorrectClosure, request: CorrectClosureRequest },
  ...{ title: 'Correct a closure', button: 'Correct the closure' },
  fields: ({ said }) => {
    const { from, to, because } = closureFields();
    return {
      from: asItStands(from, oneDay(said.from)),
      to: asItStands(to, oneDay(said.to)),
      because: asItStands(because, oneText(said.because)),
      reason: words('Why is it corrected?', { hint: 'What is recorded now stays on the calendar’s page' }),
    };
  },
  command: (closure, { calendar: { calendarId }, entryId }) => ({ data: { calendarId, entryId, ...closure } }),
  done: ({ seen: { calendar } }) => ({ to: calendarPath(calendar.calendarId), says: 'The closure is corrected' }),
});

/** What should never have been recorded. */
export const VoidCalendarEntryPage = formPage({
  path: 'school-calendars/:calendarId/entries/:entryId/void',
  over: ofCalendar(entrySeen),
  ...{ sends: VoidCalendarEntry, request: VoidCalendarEntryRequest },
  title: ({ title }) => `Void an entry: ${title}`,
  button: 'Void the entry',
  fields: () => ({
    reason: words('Why should it never have been recorded?', {
      hint: 'It stays on the calendar’s page, struck through, with this',
    }),
  }),
  checks: ({ reason }, seen) => ({
    rows: [
      { label: 'What is voided', text: `${seen.called}\n${seen.title}`, field: null },
      { label: 'Why', text: reason, field: 'reason' },
    ],
    will: [...followsWithout(seen), 'It cannot be put back. What is voided by mistake is recorded anew.'],
    button: 'Void the entry',
  }),
  command: ({ reason }, { calendar: { calendarId }, entryId }) => ({ data: { calendarId, entryId, reason } }),
  done: ({ seen: { calendar, title } }) => ({
    to: calendarPath(calendar.calendarId),
    says: `The entry is voided: ${title}`,
  }),
});
