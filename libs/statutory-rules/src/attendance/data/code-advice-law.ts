import { rule } from '../../foundation/index.ts';
import type { AttendanceCode } from './register-codes.ts';

/** EA 1996 s19(1), CFA 2014 s42(2), CFA 2014 s61(1), or none of these. */
export const ARRANGING_POWERS = ['s19', 's42', 's61', 'other'] as const;

export type ArrangingPower = (typeof ARRANGING_POWERS)[number];

/** A code, and what to ask before relying on it, or null. */
export type CodeToConfirm = Readonly<{ code: AttendanceCode; confirm: string | null }>;

/** What the decision table of domain reference 1.4 answers in its rows, by version. */
export interface CodeAdviceFacts {
  /** Row 1: what to ask of a lesson online, or alone at home, of a child on no roll. */
  readonly offRollNotInPerson: string;
  /**
   * Row 4: what to ask before D where the session is the other school's though the child is not timetabled at its place:
   * provision that it arranged, or a session that its part-time timetable leaves free.
   */
  readonly otherSchool: Readonly<{ provision: string | null; partTime: string | null }>;
  /** From row 5: shown to a child's several schools where none of them is known to be due to have the pupil. */
  readonly noOneSchool: string;
  /** Row 5: a safeguarding separation has no code of its own; a person chooses one. */
  readonly separation: boolean;
  /**
   * Row 7: the code, the powers for which it is (null = any; for others the school is asked: the table is silent), and
   * whether it is for a child taught in person at home.
   */
  readonly byAuthority: Readonly<{ code: AttendanceCode; powers: readonly ArrangingPower[] | null; atHome: boolean }>;
  /** Row 8: whether its codes are for an activity in person at home, and what to ask first. */
  readonly activityAtHome: Readonly<{ holds: boolean; confirm: string | null }>;
  /** Rows 7 and 8: what must be recorded with the code; null = nothing is. */
  readonly record: Readonly<{ provision: string; activity: string }> | null;
  /** Row 10. */
  readonly partTime: AttendanceCode;
  /** Row 11: by the place to which travel was owed. */
  readonly travelNeverArranged: Readonly<{ school: CodeToConfirm; provision: CodeToConfirm }>;
  readonly travelFailed: CodeToConfirm;
  readonly unavoidable: readonly AttendanceCode[];
  /** Row 12. */
  readonly trueCodes: readonly AttendanceCode[];
}

const ALWAYS = {
  offRollNotInPerson: 'whether those rules count a lesson online, or alone at home, as attended',
  noOneSchool: 'No one school is known to be due to have the pupil: the session may count in each register',
} as const;

const SINCE_2024: CodeAdviceFacts = {
  ...ALWAYS,
  otherSchool: {
    provision: 'whether D holds for provision that another school arranged, a place that is not the school',
    partTime: 'whether D holds for a session that the part-time timetable of another school leaves free',
  },
  separation: false,
  byAuthority: { code: 'K', powers: ['s19', 's42', 's61'], atHome: true },
  activityAtHome: {
    holds: true,
    confirm: 'whether an activity at home can be approved: row 12 has at home as absence',
  },
  record: { provision: 'the nature of the provision', activity: 'the nature of the activity' },
  partTime: 'C2',
  travelNeverArranged: {
    school: { code: 'Q', confirm: null },
    provision: { code: 'Q', confirm: 'whether this code holds for a place that is not the school' },
  },
  travelFailed: { code: 'Y1', confirm: 'whether the home is beyond walking distance' },
  unavoidable: ['Y2', 'Y3', 'Y4', 'Y5', 'Y6', 'Y7'],
  trueCodes: ['I', 'M', 'C', 'C1', 'J1', 'R', 'S', 'T', 'G'],
};

const UNVERIFIED_2024 = [
  'Suspension is coded before illness (row 9)',
  'Q for travel to a place that is not the school, and the code when a provider cancels (row 11)',
  'The four limbs of an approved educational activity, regulation 10(11)',
];

export const codeAdviceRule = rule<CodeAdviceFacts>({
  id: 'register.advice',
  title: 'Advice on the code for a session',
  versions: [
    {
      version: 'seed 002',
      from: '2006-09-01',
      to: '2024-08-18',
      standing: 'guidance',
      source:
        'seed 002: B supervised, off site and not at home, D scheduled elsewhere, C part-time (domain reference 1.5)',
      mark: 'confirmed',
      unverified: [
        'Provision that the local authority arranged, attended, was B under whatever power',
        'Y for travel, arranged or not',
        'Suspension is coded before illness',
      ],
      facts: {
        ...ALWAYS,
        otherSchool: { provision: null, partTime: null },
        separation: false,
        byAuthority: { code: 'B', powers: null, atHome: false },
        activityAtHome: { holds: false, confirm: null },
        record: null,
        partTime: 'C',
        travelNeverArranged: { school: { code: 'Y', confirm: null }, provision: { code: 'Y', confirm: null } },
        travelFailed: { code: 'Y', confirm: null },
        unavoidable: ['Y'],
        trueCodes: ['I', 'M', 'C', 'F', 'H', 'J', 'R', 'S', 'T', 'G'],
      },
    },
    {
      version: '2024 Regs',
      from: '2024-08-19',
      to: '2026-07-25',
      standing: 'guidance',
      source: 'SI 2024/208 regulation 10 [A1]; [A4] to [A8], [A23], [A24], seed 002 (domain reference 1.4)',
      mark: 'confirmed',
      unverified: UNVERIFIED_2024,
      facts: SINCE_2024,
    },
    {
      version: '2026 exclusion guidance',
      from: '2026-07-26',
      to: null,
      standing: 'guidance',
      source: 'the same, with safeguarding separation: law-firm notes of May 2026 (domain reference section 0)',
      mark: 'confirmed',
      unverified: [...UNVERIFIED_2024, 'The attendance guidance of July 2026 leaves the table as it was'],
      facts: { ...SINCE_2024, separation: true },
    },
  ],
});
