import { rule } from '../../foundation/index.ts';

/**
 * Of what a figure is: one school's register (as national figures have it), the child over every register, a sum of several
 * enrolments, or what is recorded here of one placement or of all of a child's.
 */
export const FIGURE_BASES = ['enrolment', 'child', 'enrolments', 'placement', 'placements'] as const;

export type FigureBasis = (typeof FIGURE_BASES)[number];

/** For each basis the words that name it, and what the figure is not. */
export type FigureFacts = Readonly<Record<FigureBasis, Readonly<{ words: string; caveats: readonly string[] }>>>;

/** The formulas of domain reference 1.5 themselves: what of a code counts, its class says (`ATTENDANCE_CLASSES`). */
export const attendanceFigureRule = rule<FigureFacts>({
  id: 'attendance.figure',
  title: 'Attendance and absence as shares of possible sessions',
  versions: [
    {
      version: 'sessions over possible sessions',
      from: null,
      to: null,
      seenInForce: '2005-08-01', // the first absence year of the series that the source describes
      standing: 'practice',
      source: 'DfE absence statistics methodology [A11], [A12], [A13]',
      mark: 'confirmed',
      facts: {
        enrolment: { words: 'at this school', caveats: [] },
        child: { words: 'at all schools together', caveats: ['Official figures count enrolments, not pupils'] },
        enrolments: { words: 'over these enrolments', caveats: [] },
        placement: {
          words: 'in this placement',
          caveats: ['Of this placement alone: not the figure of a school, nor of the whole child'],
        },
        placements: {
          words: 'in the placements recorded here',
          caveats: ['Of the placements recorded here alone: not the figure of a school, nor of the whole child'],
        },
      },
    },
  ],
});
