import type { PlacementBasis } from '../../alternative-provision/data/placement-end-law.ts';
import { rule } from '../../foundation/index.ts';

/**
 * What education out of school rests on, as placements have it; nothing is owed for elective home education, which
 * stands here to be counted apart.
 */
export const LEGAL_BASES = [
  'ea1996-s19',
  'eia2006-s100',
  'cfa2014-s61',
  'elective-home-education',
] as const satisfies readonly (PlacementBasis | 'elective-home-education')[];
export type LegalBasis = (typeof LEGAL_BASES)[number];

export interface LegalBasisFacts {
  readonly words: Readonly<Record<LegalBasis, string>>;
  readonly countedApart: readonly LegalBasis[];
}

export const legalBasisRule = rule<LegalBasisFacts>({
  id: 'ap.legal-basis',
  title: 'What is counted as alternative provision',
  versions: [
    {
      version: 'guidance of February 2025',
      from: '2025-02-05',
      to: null,
      standing: 'guidance',
      source:
        'Arranging Alternative Provision [B7], [B8]: neither education otherwise than in a school nor elective home education',
      mark: 'confirmed',
      facts: {
        words: {
          'ea1996-s19': 'Provision under section 19 of the Education Act 1996',
          'eia2006-s100': 'Provision under section 100 of the Education and Inspections Act 2006',
          'cfa2014-s61': 'Provision under section 61 of the Children and Families Act 2014',
          'elective-home-education': 'Elective home education',
        },
        countedApart: ['cfa2014-s61', 'elective-home-education'],
      },
    },
  ],
});
