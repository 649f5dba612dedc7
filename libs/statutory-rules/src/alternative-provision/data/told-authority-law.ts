import { rule } from '../../foundation/index.ts';

/** Of which provision that a school arranges the authority is told. */
export interface ToldAuthorityFacts {
  /** An off-site direction under section 29A of a pupil with a plan. */
  readonly directionWithPlan: boolean;
  /** Any place that is no school. */
  readonly anyNonSchoolPlace: boolean;
}

export const toldAuthorityRule = rule<ToldAuthorityFacts>({
  id: 'ap.told-authority',
  title: 'Telling the authority of provision that a school arranges',
  versions: [
    {
      version: 'a direction of a pupil with a plan',
      from: '2010-09-01',
      to: null,
      standing: 'law',
      source: 'SI 2010/1156: written notice to the authority if the pupil has a plan (domain reference 3.5)',
      mark: 'confirmed',
      facts: { directionWithPlan: true, anyNonSchoolPlace: false },
    },
    {
      version: 'every non-school placement',
      from: null,
      to: null,
      announced: '2025-09-01', // the end of August 2025: the source gives no day
      standing: 'policy',
      source: 'DfE says that it will require schools to tell the authority of every non-school placement [B4], [B5]',
      mark: 'confirmed',
      unverified: ['Announced by 1 September 2025'],
      facts: { directionWithPlan: true, anyNonSchoolPlace: true },
    },
  ],
});
