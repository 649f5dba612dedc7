import { rule } from '../../foundation/index.ts';
import type { AttendanceCode } from './register-codes.ts';

/** What the decision table of domain reference 1.4 answers in its rows, by version. */
export interface CodeAdviceFacts {
  /** Row 5: a safeguarding separation has no code of its own; a person chooses one. */
  readonly separation: boolean;
  /** Row 7. */
  readonly arrangedByAuthority: AttendanceCode;
  /** Row 10. */
  readonly partTime: AttendanceCode;
  /** Row 11. */
  readonly travelNeverArranged: AttendanceCode;
  readonly travelFailed: AttendanceCode;
  readonly unavoidable: readonly AttendanceCode[];
  /** Row 12. */
  readonly trueCodes: readonly AttendanceCode[];
}

const SINCE_2024: CodeAdviceFacts = {
  separation: false,
  arrangedByAuthority: 'K',
  partTime: 'C2',
  travelNeverArranged: 'Q',
  travelFailed: 'Y1',
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
      source: 'seed 002: B supervised and off site, D scheduled elsewhere, C part-time (domain reference 1.5)',
      mark: 'confirmed',
      unverified: ['Y for travel, arranged or not', 'Suspension is coded before illness'],
      facts: {
        separation: false,
        arrangedByAuthority: 'B',
        partTime: 'C',
        travelNeverArranged: 'Y',
        travelFailed: 'Y',
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
