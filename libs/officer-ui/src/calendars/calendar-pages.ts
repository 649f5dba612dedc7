import type { Type } from '@nestjs/common';
import { RecordCalendarFilePage } from './calendar-file-page.http.ts';
import { CalendarPageController } from './calendar-page.http.ts';
import { CalendarsPageController } from './calendars-page.http.ts';
import { CorrectClosurePage, RecordClosurePage, VoidCalendarEntryPage } from './closure-forms.http.ts';
import { CorrectTermDatesPage, RecordTermDatesPage } from './year-forms.http.ts';

/** All that is done with school calendars. */
export const calendarPages: readonly Type[] = [
  ...[CalendarsPageController, CalendarPageController, RecordTermDatesPage, CorrectTermDatesPage],
  ...[RecordCalendarFilePage, RecordClosurePage, CorrectClosurePage, VoidCalendarEntryPage],
];
