import { rule } from '../../foundation/index.ts';

export const attendanceOrderNoticeRule = rule<Readonly<{ days: number }>>({
  id: 'attendance-order.notice',
  title: 'Notice before a school attendance order',
  versions: [
    {
      version: 'EA 1996 s437',
      from: null,
      to: null,
      seenInForce: '1997-04-01', // a point-in-time view of the section
      standing: 'law',
      source: 'Education Act 1996 s437(1), (2), read: not less than 15 days beginning with the day of service',
      mark: 'confirmed',
      facts: { days: 15 },
    },
  ],
});

/** What must be so before the council writes "home educated". */
export const homeEducationRule = rule<Readonly<{ notice: string; otherwise: string }>>({
  id: 'home-education.notice',
  title: 'When a child is called home educated',
  versions: [
    {
      version: 'the parent’s own written notice',
      from: null,
      to: null,
      seenInForce: '2024-08-19', // with the registers of SI 2024/208, to which the school's deletion belongs
      standing: 'law',
      source: 'after the parent’s own written notice; a school’s word alone is "reported as" (domain reference 0a)',
      mark: 'confirmed',
      facts: { notice: 'home educated', otherwise: 'reported as home educated' },
    },
  ],
});

/** `independent special`: an independent school specially organised for special educational needs. */
export const LEFT_SCHOOLS = ['special', 'independent special', 'mainstream'] as const;

export type LeftSchool = (typeof LEFT_SCHOOLS)[number];

export interface LeavingFacts {
  /** The schools at which a place that an authority arranged asks for its consent. */
  readonly arrangedPlaces: readonly LeftSchool[];
  readonly protectionEnquiries: boolean;
}

export const leavingConsentRule = rule<LeavingFacts>({
  id: 'home-education.consent',
  title: 'Consent of the authority before a child leaves school for home education',
  versions: [
    {
      version: 'a special-school place that it arranged',
      from: null,
      to: null,
      seenInForce: '2024-08-19', // with the registers of SI 2024/208
      standing: 'law',
      source:
        'a special-school place arranged by an authority needs its consent; a plan in a mainstream school does not (domain reference 0a)',
      mark: 'confirmed',
      facts: { arrangedPlaces: ['special'], protectionEnquiries: false },
    },
    {
      version: 'EA 1996 s434A',
      from: null,
      to: null,
      announced: '2026-04-29', // Royal Assent
      standing: 'law',
      source:
        'inserted by the Children’s Wellbeing and Schools Act 2026 s37, read: consent for places at special schools, and independent ones specially organised, that an authority arranged; section 47 enquiries or action; commencement not found (domain reference 0a)',
      mark: 'confirmed',
      facts: { arrangedPlaces: ['special', 'independent special'], protectionEnquiries: true },
    },
  ],
});

export const WHEREABOUTS = [
  'confirmed by the receiving school',
  'confirmed by the receiving authority',
  'said to have moved away',
  'not found',
] as const;

export type Whereabouts = (typeof WHEREABOUTS)[number];

export const missingRule = rule<Readonly<{ closes: readonly Whereabouts[] }>>({
  id: 'missing-education.close',
  title: 'When a child missing education is found',
  versions: [
    {
      version: 'EA 1996 s436A',
      from: null,
      to: null,
      seenInForce: '2024-08-19', // with the registers of SI 2024/208
      standing: 'law',
      source:
        'Education Act 1996 s436A: "moved away" closes only when the receiving school or authority confirms (domain reference 0a)',
      mark: 'confirmed',
      facts: { closes: ['confirmed by the receiving school', 'confirmed by the receiving authority'] },
    },
  ],
});

/** What the case of a child missing education holds; its name may not be sure yet. */
export type MissingCaseNeed = 'source' | 'enquiry by the school' | 'enquiry by the council' | 'authority asked';

export const missingCaseRule = rule<Readonly<{ needs: readonly MissingCaseNeed[] }>>({
  id: 'missing-education.case',
  title: 'What the case of a child missing education holds',
  versions: [
    {
      version: 'EA 1996 s436A',
      from: null,
      to: null,
      seenInForce: '2024-08-19', // with the registers of SI 2024/208
      standing: 'law',
      source:
        'Education Act 1996 s436A: begun before a name is sure; source, reasonable enquiries by school and council with dates, authorities asked (domain reference 0a)',
      mark: 'unverified (from memory)',
      facts: { needs: ['source', 'enquiry by the school', 'enquiry by the council', 'authority asked'] },
    },
  ],
});

export const missingEducationLaw = [
  attendanceOrderNoticeRule,
  homeEducationRule,
  leavingConsentRule,
  missingCaseRule,
  missingRule,
];
