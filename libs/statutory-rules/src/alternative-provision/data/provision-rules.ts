import { rule, statedFacts, type ClockTime } from '../../foundation/index.ts';

/** A day of full-time provision starts and ends so, travel excluded. There is no hour figure in law. */
export type FullTimeDay = Readonly<{ startsBy: ClockTime; endsFrom: ClockTime }>;

export const fullTimeWeekRule = rule<FullTimeDay>({
  id: 'ap.full-time',
  title: 'Full-time equivalence of a week',
  versions: [
    {
      version: '9 to 3',
      from: '1900-01-01',
      to: null,
      standing: 'local default',
      source: 'seed 002: starts no later than 9.00 am, finishes no earlier than 3.00 pm, travel excluded (7.1)',
      mark: 'confirmed',
      facts: { startsBy: '09:00', endsFrom: '15:00' },
    },
  ],
});

export const FULL_TIME_DAY: FullTimeDay = statedFacts(fullTimeWeekRule);

/** Announced policy, not law: past both limits it is exceeded, never breached. */
export const timeLimitRule = rule<Readonly<{ weeks: number; sessionsAWeek: number }>>({
  id: 'nonschool.ap.limits',
  title: 'Announced limits of non-school alternative provision',
  versions: [
    {
      version: '12 weeks or four sessions',
      from: null,
      to: null,
      announced: '2025-09-01',
      standing: 'policy',
      source: 'DfE intention to press ahead with time limits [B6] (domain reference 4.4)',
      mark: 'confirmed',
      unverified: ['Announced by 1 September 2025'],
      facts: { weeks: 12, sessionsAWeek: 4 },
    },
  ],
});

export const spellRule = rule<Readonly<{ gapWeeks: number }>>({
  id: 'nonschool.ap.spell',
  title: 'Placements counted as one stay',
  versions: [
    {
      version: 'a gap of 4 weeks',
      from: '1900-01-01',
      to: null,
      standing: 'local default',
      source: 'domain reference 4.4: same child at any non-school provider, holidays included',
      mark: 'confirmed',
      facts: { gapWeeks: 4 },
    },
  ],
});

/** How often, at least; null = no frequency in any source: the plan or the agreement sets it. */
export type Cadence = 'half-term' | 'term' | Readonly<{ weeks: number }> | Readonly<{ months: number }> | null;

export const REVIEWS = [
  'placement review',
  'progress report',
  'part-time timetable',
  'health-needs provision',
  'PEP',
  'contract monitoring',
  'QA visit',
  'summary of use',
] as const;

export type ReviewKind = (typeof REVIEWS)[number];

export const cadenceRule = rule<Readonly<Record<ReviewKind, Cadence>>>({
  id: 'review.cadence',
  title: 'How often a review is held',
  versions: [
    {
      version: 'seeds and templates',
      from: '1900-01-01',
      to: null,
      standing: 'local default',
      source:
        'domain reference 5.2: seed 002, [S0], Wokingham [D6], [A5], [C6]; a plan or an agreement may set its own',
      mark: 'confirmed',
      unverified: ['PEP each term', 'KCSIE 2025: a placement at least each half-term'],
      facts: {
        'placement review': 'half-term',
        'progress report': 'term',
        'part-time timetable': null,
        'health-needs provision': null,
        PEP: 'term',
        'contract monitoring': { months: 12 },
        'QA visit': null,
        'summary of use': null,
      },
    },
  ],
});
