import { ALWAYS, rule, type Fraction } from '../../foundation/index.ts';

/** A share of possible sessions missed; a share equal to the line is on it. `limits`: where it says nothing. */
export type AbsenceLine = Readonly<{ shareOfSessions: Fraction; limits: readonly string[] }>;

/** Domain reference 1.5 [A11], [A12], [A13]. */
const LIMITS = [
  'Not valid for very short periods',
  'National figures take pupils aged 5 to 15 on 31 August, and leave pupil referral units out of the main series',
];

/** The absence year begins on 1 August: the line changes there. */
export const persistentAbsenceRule = rule<AbsenceLine>({
  id: 'persistent.absence',
  title: 'Persistent absence',
  versions: [
    {
      version: '20 %',
      from: '2005-08-01',
      to: '2010-07-31',
      standing: 'practice',
      source: 'DfE absence statistics methodology [A11], years 2005/06 to 2009/10',
      mark: 'confirmed',
      facts: { shareOfSessions: { n: 20, d: 100 }, limits: LIMITS },
    },
    {
      version: '15 %',
      from: '2010-08-01',
      to: '2015-07-31',
      standing: 'practice',
      source: 'DfE absence statistics methodology [A11], years 2010/11 to 2014/15',
      mark: 'confirmed',
      facts: { shareOfSessions: { n: 15, d: 100 }, limits: LIMITS },
    },
    {
      version: '10 %',
      from: '2015-08-01',
      to: null,
      standing: 'practice',
      source: 'DfE absence statistics methodology [A11], [A12]: missing 10 % or more, exact',
      mark: 'confirmed',
      facts: { shareOfSessions: { n: 10, d: 100 }, limits: LIMITS },
    },
  ],
});

export const severeAbsenceRule = rule<AbsenceLine>({
  id: 'severe.absence',
  title: 'Severe absence',
  versions: [
    {
      version: '50 %',
      from: null,
      to: null,
      seenInForce: '2016-08-01',
      standing: 'practice',
      source: 'field enrolments_pa_50_exact of the absence data of 2016/17 [A12b]',
      mark: 'confirmed',
      unverified: ['Exactly 50 % is severe: one source writes more than 50 % [A17]'],
      facts: { shareOfSessions: { n: 50, d: 100 }, limits: LIMITS },
    },
  ],
});

/** The month and day on which a fixed term of the statistics begins. */
export const absenceTermRule = rule<Readonly<{ yearStarts: { month: number; day: number } }>>({
  id: 'absence.term',
  title: 'Term of the absence statistics',
  versions: [
    {
      version: 'absence collection',
      from: '2005-08-01',
      to: null,
      standing: 'practice',
      source: 'DfE absence statistics methodology [A11]',
      mark: 'confirmed',
      unverified: ['Divided in this way since the absence year 2005/06'],
      facts: { yearStarts: { month: 8, day: 1 } },
    },
  ],
});

/** Whether hours that the provider cancelled count as commissioned. */
export const CANCELLED_HOURS = ['counted', 'left out'] as const;

export type CancelledHours = (typeof CANCELLED_HOURS)[number];

/** A measure of the council's own, with no line of its own: never averaged with the statutory percentage. */
export const deliveredHoursRule = rule<Readonly<{ cancelled: CancelledHours }>>({
  id: 'ap.delivered',
  title: 'Hours delivered against hours commissioned',
  versions: [
    {
      version: 'delivered over commissioned',
      from: ALWAYS,
      to: null,
      standing: 'local default',
      source: 'domain reference 1.5: the law defines no such measure',
      mark: 'confirmed',
      facts: { cancelled: 'counted' },
    },
  ],
});
