import type { ClosedBecause } from '#pure/calendars';
import type { WordsOf } from './codes.ts';
import type { PartsInWords } from './wording.ts';

export const calendarParts: PartsInWords = {
  views: { 'calendar-years': 'When schools are open, calendar by calendar' },
  opened: {},
  done: {
    RecordTermDates: 'the terms of a school year',
    RecordCalendarFile: 'a calendar from a file',
    CorrectTermDates: 'the terms of a school year',
    RecordClosure: 'that schools are closed',
    CorrectClosure: 'when schools were closed',
    VoidCalendarEntry: 'an entry of a calendar',
  },
};

export const closedWords: WordsOf<ClosedBecause> = {
  weather: 'Snow, flood or heat',
  building: 'Heating, water or the building',
  polling: 'Polling station',
  strike: 'Strike',
  illness: 'Illness',
  event: 'A day of mourning, or of celebration',
  other: 'Something else',
};
