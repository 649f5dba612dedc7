import { describe, expect, it } from '@jest/globals';
import { asked, refusalOf, specification, stateAfter } from '#platform/testing';
import { recorded } from '../calendar.fixtures.ts';
import { calendarStream, type Calendar } from '../calendar.ts';
import { calendarRead } from './calendar-read.ts';
import { RecordCalendarFile, recordCalendarFile } from './record-calendar-file.ts';

const csv = (...rows: readonly string[]) => ['What,From,To', ...rows].join('\n');
const YEAR = [
  ...['Autumn term,3/9/2026,18/12/2026', 'Spring Term,05/01/2027,25/03/2027', 'Summer term,2027-04-12,21 July 2027'],
  ...['Half term,26/10/2026,30/10/2026', 'Half-term,15/2/2027,19/2/2027', 'May half-term,31/5/2027,4/6/2027'],
  'INSET days,1/9/2026,2/9/2026',
];
const event = (summary: string, from: string, to: string, more = '') =>
  `BEGIN:VEVENT\nUID:${summary}\nSUMMARY:${summary}\nDTSTART;VALUE=DATE:${from}\nDTEND;VALUE=DATE:${to}\n${more}END:VEVENT`;
const calendar = (...events: readonly string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//a council//', ...events, 'END:VCALENDAR']
    .join('\n')
    .replaceAll('\n', '\r\n');

const file = (text: string, urn?: number) => asked(RecordCalendarFile, { text, urn });

describe('Recording a calendar from a file', () => {
  const given = specification(calendarStream, (command: RecordCalendarFile, state: Calendar) =>
    recordCalendarFile(command, state, calendarRead(command.data.text)),
  );

  it('takes each school year of a CSV file, as councils and spreadsheets write it', () => {
    given()
      .when(file(csv(...YEAR)))
      .then(recorded);
    given()
      .when(
        file(
          `\uFEFF${csv(...YEAR)
            .replaceAll(',', ';')
            .replaceAll('\n', '\r\n')}`,
        ),
      )
      .then(recorded);
    given()
      .when(file(csv(...YEAR), 110_001))
      .then({ ...recorded, data: { ...recorded.data, urn: 110_001 } });
  });

  it('takes the events of an iCalendar file, whose end is the day behind the last', () => {
    const events = [
      event('Autumn term', '20260903', '20261219'),
      event('Spring term starts', '20270105', '20270106'),
      event('Spring term ends', '20270325', '20270326'),
      event('Summer term', '20270412', '20270722'),
      ...[event('Half term', '20261026', '20261031'), event('Half term', '20270215', '20270220')],
      ...[event('Half term', '20270531', '20270605'), event('INSET', '20260901', '20260903')],
    ];
    given()
      .when(file(calendar(...events)))
      .then(recorded);
  });

  it('records of a second year what is new, and of the same file again nothing', () => {
    const next = 'Autumn term,2/9/2027,17/12/2027';
    given(recorded)
      .when(file(csv(...YEAR, next)))
      .then({
        type: 'TermDatesRecorded',
        data: {
          ...{ urn: null, startsIn: 2027, halfTerms: [], insetDays: [] },
          terms: [{ term: 'autumn', from: '2027-09-02', to: '2027-12-17' }],
        },
      });
    given(recorded)
      .when(file(csv(...YEAR)))
      .refused('nothing-new', 'text');
  });

  it('is refused where the calendar says a year of it otherwise', () =>
    given(recorded)
      .when(file(csv(...YEAR.slice(0, 6))))
      .refused('year-said-otherwise', 'text'));

  it('asks about a day on which no school is open', () =>
    given()
      .when(file(csv(...YEAR.slice(0, 6), 'INSET day,5/9/2026,')))
      .questioned('not-a-working-day:2026-09-05'));

  it.each<[string, string, readonly string[]]>([
    [
      'has no columns',
      'a,b,c\nAutumn term,3/9/2026,18/12/2026',
      ['The first row must name the columns: what, from and to.'],
    ],
    ['has no rows', csv(), ['There is no row in the file.']],
    [
      'is not closed',
      '"what,from,to',
      [expect.stringMatching(/^The file cannot be read as CSV: /) as unknown as string],
    ],
    [
      'is no iCalendar',
      'BEGIN:VCALENDAR\nBEGIN:VEVENT',
      [expect.stringMatching(/^The file cannot be read as iCalendar: /) as unknown as string],
    ],
    [
      'has faults in its rows, of which each is named',
      csv(
        'Sports day,3/9/2026,',
        'Autumn term,31/2/2026,18/12/2026',
        'Half-term,26/10/2026,',
        'Half-term,30/10/2026,26/10/2026',
        ',,',
      ),
      [
        'Row 2, what: “Sports day” is no term, half-term or INSET day. Take it out, or call it one.',
        'Row 3, from: “31/2/2026” is no day. Write it as 3/9/2026 or 2026-09-03.',
        'Row 4, to: nothing stands there. Write it as 3/9/2026 or 2026-09-03.',
        'Row 5, to: the last day is before the first.',
        'Row 6, what: nothing stands there. Take it out, or call it one.',
      ],
    ],
    [
      'has empty lines, which are counted',
      `\n${csv('', 'Sports day,3/9/2026,')}`,
      ['Row 4, what: “Sports day” is no term, half-term or INSET day. Take it out, or call it one.'],
    ],
    [
      'has an event that repeats',
      calendar(event('INSET', '20260901', '20260902', 'RRULE:FREQ=WEEKLY;COUNT=3\n')),
      ['Event 1: an event that repeats cannot be taken. Write each of its days.'],
    ],
    [
      'says of a term only when it begins, or ends',
      csv('Autumn term starts,3/9/2026,', 'Spring term ends,25/3/2027,'),
      ['Row 2: no row says when this term ends.', 'Row 3: no row says when this term begins.'],
    ],
    [
      'says a year that could not be recorded',
      csv(...YEAR, 'Term 3,7/6/2027,21/7/2027'),
      ['School year 2026/27: A school year has either the terms autumn, spring and summer, or terms 1 to 6.'],
    ],
  ])('is refused whole where the file %s', (_, text, faults) => {
    expect(calendarRead(text).faults).toEqual(faults);
    given().when(file(text)).refused('rows-wrong', 'text');
    const { message, also } = refusalOf(() =>
      recordCalendarFile(file(text), stateAfter(calendarStream, []), calendarRead(text)),
    );
    expect([message, ...also.map((each) => each.message)]).toEqual(faults);
  });
});
