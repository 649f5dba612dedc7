import { rule } from '../../foundation/index.ts';

const IN_FORCE = '2014-09-01';

export interface PlanEndFacts {
  /** The duties run to the day before this birthday. */
  readonly age: number;
  /** The last day of an academic year in further education (regulation 46). */
  readonly academicYearEnds: Readonly<{ month: number; day: number }>;
  /** Kept to the day before this birthday at the latest. */
  readonly neverPastAge: number;
}

export const planEndRule = rule<PlanEndFacts>({
  id: 'ehcp.ends',
  title: 'How far the duties of an EHC plan run',
  versions: [
    {
      version: 'CFA 2014 s83 and s46',
      from: IN_FORCE,
      to: null,
      standing: 'law',
      source:
        'Children and Families Act 2014 s83(2), s46; SI 2014/1530 regulation 46(1)(a), (b): 31 July in further education, the end of an apprenticeship; JL v Somerset [2021] UKUT 324 (AAC) (domain reference 0a)',
      mark: 'confirmed',
      unverified: ['What ends the academic year of other courses than further education and apprenticeships'],
      facts: { age: 25, academicYearEnds: { month: 7, day: 31 }, neverPastAge: 26 },
    },
  ],
});

/** Its one version says all in its name: the day is that of the end of compulsory school age. */
export const planRightsRule = rule<null>({
  id: 'ehcp.rights-holder',
  title: 'Who holds the rights of an EHC plan',
  versions: [
    {
      version: 'the young person from the end of compulsory school age',
      from: IN_FORCE,
      to: null,
      standing: 'law',
      source:
        'Children and Families Act 2014: representations, personal budget and appeal are the young person’s (domain reference 0a)',
      mark: 'confirmed',
      facts: null,
    },
  ],
});

export const PLAN_PARTIES = [
  'parent or young person',
  'provider of early years education, head or principal',
  'SEN officer of the authority',
  'health care professional',
  'social services officer of the authority',
  'any other person that the authority considers appropriate',
] as const;

export type PlanParty = (typeof PLAN_PARTIES)[number];

/** What regulations 20 and 21 ask of a review, each in its own words. */
export interface ReviewKindFacts {
  readonly attending: readonly PlanParty[];
  readonly notAttending: readonly PlanParty[];
  readonly reportWeeks: number;
}

export const reviewKindRule = rule<ReviewKindFacts>({
  id: 'ehcp.review.kind',
  title: 'Who calls and reports a review of an EHC plan',
  versions: [
    {
      version: 'regulations 20 and 21',
      from: IN_FORCE,
      to: null,
      standing: 'law',
      source: 'SI 2014/1530 regulations 20 and 21, both read (domain reference 0a)',
      mark: 'confirmed',
      facts: {
        attending: [
          'parent or young person',
          'provider of early years education, head or principal',
          'SEN officer of the authority',
          'health care professional',
          'social services officer of the authority',
        ],
        notAttending: [
          'parent or young person',
          'SEN officer of the authority',
          'health care professional',
          'social services officer of the authority',
          'any other person that the authority considers appropriate',
        ],
        reportWeeks: 2,
      },
    },
  ],
});

export const schoolConsultationRule = rule<Readonly<{ days: number }>>({
  id: 'ehcp.school-consultation',
  title: 'A school’s answer on a draft EHC plan',
  versions: [
    {
      version: 'Code of Practice 9.83',
      from: null,
      to: null,
      seenInForce: '2025-01-13', // the day of the council page that tells it
      standing: 'guidance',
      source: 'SEND Code of Practice 2015 paragraph 9.83: a school consulted should respond within 15 calendar days',
      mark: 'confirmed',
      facts: { days: 15 },
    },
  ],
});

export const DISCLOSURE_GROUNDS = [
  'consent',
  'necessary in the child’s interests',
  'another of regulation 17',
  'none',
] as const;

export type DisclosureGround = (typeof DISCLOSURE_GROUNDS)[number];

export const planDisclosureRule = rule<Readonly<{ allowed: readonly DisclosureGround[]; caveats: readonly string[] }>>({
  id: 'ehcp.disclosure',
  title: 'Showing an EHC plan to others',
  versions: [
    {
      version: 'SEND Regs 2014 reg 17',
      from: IN_FORCE,
      to: null,
      standing: 'law',
      source:
        'SI 2014/1530 regulation 17: not without the child’s or young person’s consent, except as it allows (domain reference 0a)',
      mark: 'confirmed',
      facts: {
        allowed: ['consent', 'necessary in the child’s interests', 'another of regulation 17'],
        caveats: ['The full text of regulation 17 was not seen: which other ground holds is for a person to confirm'],
      },
    },
  ],
});

export const planAppealRule = rule<Readonly<{ monthsFromLetter: number; monthsFromCertificate: number }>>({
  id: 'ehcp.appeal',
  title: 'Appeal to the SEND Tribunal',
  versions: [
    {
      version: 'two months, or one',
      from: IN_FORCE,
      to: null,
      standing: 'law',
      source:
        'Children and Families Act 2014 s51, as solicitors tell it: two months from the letter or one from the mediation certificate, the later (domain reference 0a)',
      mark: 'confirmed',
      facts: { monthsFromLetter: 2, monthsFromCertificate: 1 },
    },
  ],
});

export const planRightsRules = [
  planEndRule,
  planRightsRule,
  reviewKindRule,
  schoolConsultationRule,
  planDisclosureRule,
  planAppealRule,
];
