import { rule, type Rule } from '../../foundation/index.ts';

/**
 * An Act, regulations or an edition of guidance that decisions cite and nothing is calculated from: in the book so that
 * a decision can name the version by which it was taken, and an auditor sees where no commencement is established.
 */
export type Instrument = Readonly<{
  /** What it asks, in a line. */
  asks: string;
  /** Rules of the book that calculate what it asks. */
  rules: readonly string[];
}>;

export const attendanceGuidanceRule = rule<Instrument>({
  id: 'attendance.guidance',
  title: 'Statutory guidance on school attendance',
  versions: [
    {
      version: 'August 2024',
      from: '2024-08-19',
      to: null,
      standing: 'guidance',
      source: 'read from secondary sources [A2], [A4]; first edition beside SI 2024/208 (domain reference 0, 1.1)',
      mark: 'confirmed',
      unverified: [
        'In force from 19 August 2024, with SI 2024/208',
        'Whether the edition of July 2026 has replaced it',
      ],
      facts: {
        asks: 'How registers are kept and each code is used',
        rules: ['register.regs', 'register.advice', 'register.open'],
      },
    },
    {
      version: 'July 2026',
      from: null,
      to: null,
      announced: '2026-07-09',
      standing: 'guidance',
      source:
        'page updated on 9 July 2026; paragraphs 407 to 409 as quoted in [A3]: to be compared before relying on it',
      mark: 'confirmed',
      unverified: ['The day from which it applies', 'That it leaves the code table as it was'],
      facts: {
        asks: 'How registers are kept and each code is used',
        rules: ['register.regs', 'register.advice', 'register.open'],
      },
    },
  ],
});

export const wellbeingActRule = rule<Instrument>({
  id: 'cwsa.2026.s78(2)',
  title: 'Provisions of the Children’s Wellbeing and Schools Act 2026 in force by section 78(2)',
  versions: [
    {
      version: 'from 29 June 2026',
      from: '2026-06-29',
      to: null,
      announced: '2026-04-29',
      standing: 'law',
      source: 'Children’s Wellbeing and Schools Act 2026 s78(2) [B13]; the list of domain reference 0a',
      mark: 'confirmed',
      facts: {
        asks: 'Sections 5, 22, 31, 36, 51, 55, 56, 58, 59 with Schedule 3 (not paragraph 6), 60 and 61; 37 to 42 wait for regulations',
        rules: ['home-education.consent'],
      },
    },
  ],
});

export const apGuidanceRule = rule<Instrument>({
  id: 'ap.guidance',
  title: 'Statutory guidance on alternative provision',
  versions: [
    {
      version: 'DfE 2013',
      from: null,
      to: '2025-02-04',
      seenInForce: '2013-01-31', // the source gives the month alone
      standing: 'guidance',
      source: 'DfE, January 2013, reissued 2016 [S2], [B7]',
      mark: 'confirmed',
      facts: { asks: 'How alternative provision is commissioned, planned and reviewed', rules: [] },
    },
    {
      version: 'Arranging Alternative Provision',
      from: '2025-02-05',
      to: null,
      standing: 'guidance',
      source: 'DfE, February 2025 [S0], [B7], [B8]: seen only through summaries',
      mark: 'confirmed',
      facts: {
        asks: 'How alternative provision is commissioned, planned and reviewed; education otherwise than in a school and home education are not it',
        rules: ['review.cadence', 'decision.matrix'],
      },
    },
  ],
});

export const nonSchoolStandardsRule = rule<Instrument>({
  id: 'nonschool.ap.standards',
  title: 'National standards for non-school alternative provision',
  versions: [
    {
      version: 'voluntary standards',
      from: null,
      to: null,
      seenInForce: '2025-09-01',
      standing: 'guidance',
      source: 'DfE, end of August 2025 [B1] to [B6]: voluntary; DfE says that it will legislate',
      mark: 'confirmed',
      unverified: ['The day at the end of August 2025'],
      facts: {
        asks: 'Safeguarding and welfare; health and safety; admissions, support and guidance; quality of education',
        rules: [],
      },
    },
  ],
});

/** Every instrument, for the book. */
export const firstInstruments: readonly Rule<Instrument>[] = [
  attendanceGuidanceRule,
  wellbeingActRule,
  apGuidanceRule,
  nonSchoolStandardsRule,
];
