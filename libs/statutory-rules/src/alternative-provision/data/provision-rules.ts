import { ALWAYS, rule, type ClockTime } from '../../foundation/index.ts';

/** A day of full-time provision starts and ends so, travel excluded. There is no hour figure in law. */
export type FullTimeDay = Readonly<{ startsBy: ClockTime; endsFrom: ClockTime }>;

export const fullTimeWeekRule = rule<FullTimeDay>({
  id: 'ap.full-time',
  title: 'Full-time equivalence of a week',
  versions: [
    {
      version: '9 to 3',
      from: ALWAYS,
      to: null,
      standing: 'local default',
      source:
        'seed 002: starts no later than 9.00 am, finishes no earlier than 3.00 pm, travel excluded (domain reference 7.1)',
      mark: 'confirmed',
      facts: { startsBy: '09:00', endsFrom: '15:00' },
    },
  ],
});

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
      from: ALWAYS,
      to: null,
      standing: 'local default',
      source: 'domain reference 4.4: same child at any non-school provider, holidays included',
      mark: 'confirmed',
      facts: { gapWeeks: 4 },
    },
  ],
});
