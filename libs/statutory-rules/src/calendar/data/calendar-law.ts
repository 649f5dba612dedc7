import { ALWAYS, rule, type ClockTime, type IsoDate } from '../../foundation/index.ts';

/** Which days of the week count at all, ISO weekdays 1 Monday to 7 Sunday; bank holidays never do. */
export type CountedWeek = Readonly<{
  weekdays: readonly number[];
  /** Days that the library lists for every year, on which the holiday was not one yet. */
  notYet?: readonly IsoDate[];
  /** Holidays proclaimed for one part of the kingdom, which the library does not list. */
  proclaimed?: readonly IsoDate[];
}>;

const MONDAY_TO_FRIDAY = [1, 2, 3, 4, 5];

export const schoolDayRule = rule<CountedWeek>({
  id: 'calendar.school-day',
  title: 'School day',
  versions: [
    {
      version: 'any day with a session',
      from: ALWAYS,
      to: null,
      standing: 'practice',
      source: 'Education Act 1996 s579: a day with at least one session at that school (domain reference 2.3)',
      mark: 'unverified (from memory)',
      facts: { weekdays: MONDAY_TO_FRIDAY },
    },
  ],
});

export const workingDayRule = rule<CountedWeek>({
  id: 'calendar.working-day',
  title: 'Working day',
  versions: [
    {
      version: 'Monday to Friday',
      from: ALWAYS,
      to: null,
      standing: 'practice',
      source: 'SEND Regulations 2014: not Saturday, Sunday or bank holiday (domain reference 2.3)',
      mark: 'unverified (from memory)',
      facts: { weekdays: MONDAY_TO_FRIDAY },
    },
  ],
});

/** Freedom of information goes by the bank holidays of every part of the United Kingdom. */
export const workingDayUnitedKingdomRule = rule<CountedWeek>({
  id: 'calendar.working-day.united-kingdom',
  title: 'Working day of freedom of information',
  versions: [
    {
      version: 'FOIA 2000 s10(6)',
      from: '2005-01-01',
      to: null,
      standing: 'law',
      source:
        'Freedom of Information Act 2000 s10(6): not Saturday, Sunday, Christmas Day, Good Friday or a bank holiday in any part of the United Kingdom; days of date-holidays GB; St Andrew’s Day since the Act of 2007 (asp 2); 15 June 2026 in Scotland alone, by the proclamation of February 2026 under the Banking and Financial Dealings Act 1971 s1(3)',
      mark: 'confirmed',
      unverified: ['In force from 1 January 2005'],
      facts: { weekdays: MONDAY_TO_FRIDAY, notYet: ['2005-11-30', '2006-11-30'], proclaimed: ['2026-06-15'] },
    },
  ],
});

/** The hours that a working-hours window counts, on working days only. */
export const workingHoursRule = rule<Readonly<{ opens: ClockTime; closes: ClockTime }>>({
  id: 'calendar.working-hours',
  title: 'Working hours',
  versions: [
    {
      version: '09:00 to 17:00',
      from: ALWAYS,
      to: null,
      standing: 'local default',
      source: 'local: a council or an agreement may set its own (domain reference 2.3)',
      mark: 'confirmed',
      facts: { opens: '09:00', closes: '17:00' },
    },
  ],
});

/** Where the library of bank holidays is known to differ from the proclaimed days: moved or added once, by name. */
export const bankHolidayRule = rule<
  Readonly<{ added: readonly { date: IsoDate; name: string }[]; removed: readonly IsoDate[] }>
>({
  id: 'calendar.bank-holidays',
  title: 'Bank holidays of England',
  versions: [
    {
      version: 'date-holidays GB-ENG',
      from: ALWAYS,
      to: null,
      standing: 'law',
      source:
        'date-holidays, from the GOV.UK schedule; 2025 to 2029 compared with domain reference 2.4; moved to 8 May in 1995 and to June in 2002',
      mark: 'confirmed',
      unverified: [
        'Days of other years than 2025 to 2029, which are the library’s',
        'Additional holiday of 31 December 1999',
        'Golden Jubilee holiday of 3 June 2002, the spring bank holiday moved to the 4th',
        'Royal wedding holiday of 29 April 2011',
        'Spring bank holiday of 2012 moved to 4 June',
      ],
      facts: {
        added: [
          { date: '1995-05-08', name: 'Early May bank holiday' },
          { date: '1999-12-31', name: 'Millennium' },
          { date: '2002-06-03', name: 'Queen’s Golden Jubilee' },
          { date: '2002-06-04', name: 'Spring bank holiday' },
          { date: '2011-04-29', name: 'Royal wedding' },
          { date: '2012-06-04', name: 'Spring bank holiday' },
        ],
        removed: ['1995-05-01', '2002-05-27', '2012-05-28'],
      },
    },
  ],
});

/** What a maintained school's year must hold at the least; two sessions make a school day. */
export const schoolYearRule = rule<Readonly<{ leastSessions: number; sessionsADay: number }>>({
  id: 'calendar.school-year',
  title: 'Sessions of a maintained school’s year',
  versions: [
    {
      version: '380 sessions',
      from: null,
      to: null,
      seenInForce: '2005-08-01', // the first absence year of the series that the source describes
      standing: 'law',
      source:
        'at least 380 sessions or 190 days a school year, two possible sessions a day [A11] (domain reference 1.2)',
      mark: 'confirmed',
      facts: { leastSessions: 380, sessionsADay: 2 },
    },
  ],
});

export const calendarRules = [
  schoolDayRule,
  workingDayRule,
  workingDayUnitedKingdomRule,
  workingHoursRule,
  bankHolidayRule,
  schoolYearRule,
];
