import { ALWAYS, rule } from '../../foundation/index.ts';

/** What a placement rests on. Stored with each placement for ever: add, never rename. */
export const PLACEMENT_BASES = [
  'ea1996-s19',
  'ea2002-s29a',
  'eia2006-s100',
  'cfa2014-s42',
  'cfa2014-s61',
  'school-arrangement',
  'post-16',
] as const;

export type PlacementBasis = (typeof PLACEMENT_BASES)[number];

/** What ends provision on a basis, and what lets it run on where a person records it; null = nothing does. */
export interface BasisEnd {
  readonly endsWith: 'compulsory school age' | 'the duties of the EHC plan' | null;
  readonly runsOnBy:
    'that the power of section 19 is used' | 'that the plan is kept' | 'that the pupil stays at the school' | null;
}

const PUPIL: BasisEnd = { endsWith: 'compulsory school age', runsOnBy: 'that the pupil stays at the school' };
const PLAN: BasisEnd = { endsWith: 'the duties of the EHC plan', runsOnBy: 'that the plan is kept' };

/** `pupilToAge`: whoever reaches it is no pupil of a school. */
export type PlacementEndFacts = Readonly<{
  bases: Readonly<Record<PlacementBasis, BasisEnd>>;
  pupilToAge: number;
  caveats: readonly string[];
}>;

/** Of any date: each basis ends as the law of its own day has it. */
export const placementEndRule = rule<PlacementEndFacts>({
  id: 'placement.latest-end',
  title: 'Latest end of a placement',
  versions: [
    {
      version: 'as its basis ends',
      from: ALWAYS,
      to: null,
      standing: 'law',
      source:
        'Education Act 1996 s19, Children and Families Act 2014 s42, s61, s83(2), s46; section 100 of the Education and Inspections Act 2006 holds for compulsory school age (domain reference 0a, 3.1, 3.2)',
      mark: 'confirmed',
      facts: {
        bases: {
          'ea1996-s19': { endsWith: 'compulsory school age', runsOnBy: 'that the power of section 19 is used' },
          'ea2002-s29a': PUPIL,
          'eia2006-s100': { endsWith: 'compulsory school age', runsOnBy: null },
          'cfa2014-s42': PLAN,
          'cfa2014-s61': PLAN,
          'school-arrangement': PUPIL,
          'post-16': { endsWith: null, runsOnBy: null },
        },
        pupilToAge: 19,
        caveats: ['Whoever is 19 is no pupil of a school: Education Act 1996 s3 (from memory, unverified)'],
      },
    },
  ],
});
