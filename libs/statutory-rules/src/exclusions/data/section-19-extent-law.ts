import { ALWAYS, rule } from '../../foundation/index.ts';

/** Why a child has less than full time. `health`: full time is not in the child's best interests for its reasons. */
export const LESS_GROUNDS = ['health', 'money', 'staff', 'behaviour', 'no place', 'another'] as const;

export type LessGround = (typeof LESS_GROUNDS)[number];

export const lessThanFullTimeRule = rule<Readonly<{ grounds: readonly LessGround[] }>>({
  id: 's19.less-than-full-time',
  title: 'Less than full time under section 19',
  versions: [
    {
      version: 's19(3AA)',
      from: null,
      to: null,
      seenInForce: '2012-05-18', // a point-in-time view of the section
      standing: 'law',
      source:
        'Education Act 1996 s19(3AA): reasons of the child’s physical or mental health alone; money, staff, behaviour or a missing place is no ground (Tandy) (domain reference 0a)',
      mark: 'confirmed',
      facts: { grounds: ['health'] },
    },
  ],
});

/** The number is a memory's; that provision past the leaving date is a power and no duty was checked. */
export const sectionNineteenPowerRule = rule<Readonly<{ untilAge: number }>>({
  id: 's19.power',
  title: 'Power of section 19 past compulsory school age',
  versions: [
    {
      version: 's19(4)',
      from: null,
      to: null,
      seenInForce: '2021-04-29', // the day of the Welsh Act that wrote its twin after it
      standing: 'law',
      source: 'Education Act 1996 s19(4): a power to 18 where a person records it (domain reference 0a)',
      mark: 'confirmed',
      unverified: ['That it is subsection (4), as in the Welsh twin, section 19A(4), which was read'],
      facts: { untilAge: 18 },
    },
  ],
});

export const outcomeRule = rule<Readonly<{ never: readonly string[] }>>({
  id: 's19.outcome',
  title: 'Outcome of a section 19 decision',
  versions: [
    {
      version: 'three outcomes',
      from: null,
      to: null,
      seenInForce: '2023-12-31', // with the guidance of December 2023 on the same section [C6]
      standing: 'law',
      source:
        'Education Act 1996 s19: owed, not owed on what is known today, or owed by another authority (domain reference 0a)',
      mark: 'confirmed',
      facts: { never: ['not at this time'] },
    },
  ],
});

/** What a council promises of its own decision; the duty does not wait for it. */
export const serviceStandardRule = rule<Readonly<{ workingDays: readonly number[] }>>({
  id: 's19.service-standard',
  title: 'A council’s own time to decide on section 19',
  versions: [
    {
      version: '5 and 15 working days',
      from: ALWAYS,
      to: null,
      standing: 'local default',
      source: 'service standards of councils, which never move the duty (domain reference 0a)',
      mark: 'confirmed',
      facts: { workingDays: [5, 15] },
    },
  ],
});

export const sectionNineteenExtentRules = [
  lessThanFullTimeRule,
  sectionNineteenPowerRule,
  outcomeRule,
  serviceStandardRule,
];
