import { rule } from '../../foundation/index.ts';
import type { LegalBasis } from './legal-basis-law.ts';

/** EA 1996 s19(1A): no duty on a day if compulsory school age ends within so many weeks and no examination is left. */
export const lastSixWeeksRule = rule<Readonly<{ weeks: number }>>({
  id: 's19.last6weeks',
  title: 'No section 19 duty in the last six weeks of compulsory school age',
  versions: [
    {
      version: 's19(1A)',
      from: null,
      to: null,
      seenInForce: '2012-05-18', // a point-in-time view of the section
      standing: 'law',
      source:
        'Education Act 1996 s19(1A), read: inserted by the Children, Schools and Families Act 2010 s3 [C3]; a relevant examination is any public examination or other assessment that the child is entered for',
      mark: 'confirmed',
      facts: { weeks: 6 },
    },
  ],
});

export const illnessRule = rule<Readonly<{ schoolDays: number; legalBasis: LegalBasis }>>({
  id: 's19.illness',
  title: 'Education of a child who is ill',
  versions: [
    {
      version: 'guidance of December 2023',
      from: null,
      to: null,
      seenInForce: '2023-12-31', // the source gives the month alone
      standing: 'guidance',
      source: 'Education Act 1996 s19; DfE guidance, December 2023 [C6], [A14]: the Act itself gives no number',
      mark: 'confirmed',
      facts: { schoolDays: 15, legalBasis: 'ea1996-s19' },
    },
  ],
});

/** The limb "or otherwise" of section 19(1), and the plan that names education otherwise than in a school. */
export const otherwiseRule = rule<Readonly<{ basis: string; legalBasis: LegalBasis }>>({
  id: 's19.otherwise',
  title: 'Education of a child who has none for another reason',
  versions: [
    {
      version: 's19(1)',
      from: null,
      to: null,
      seenInForce: '2012-05-18', // a point-in-time view of the section
      standing: 'law',
      source: 'Education Act 1996 s19(1), (3A), read [C3], seed 002; full time, subject to health [C6]',
      mark: 'confirmed',
      facts: { basis: 'section 19(1) of the Education Act 1996', legalBasis: 'ea1996-s19' },
    },
  ],
});

export const otherwiseThanInSchoolRule = rule<Readonly<{ basis: string; legalBasis: LegalBasis; inPlan: string }>>({
  id: 's61.otherwise-than-in-school',
  title: 'Provision of an EHC plan otherwise than in a school',
  versions: [
    {
      version: 'CFA 2014 s61',
      from: '2014-09-01',
      to: null,
      standing: 'law',
      source: 'Children and Families Act 2014 s61 and s42 [C9]; domain reference 0a',
      mark: 'confirmed',
      unverified: ['That the provision stands in Section F of the plan, and Section I names no institution'],
      facts: {
        basis: 'sections 42 and 61 of the Children and Families Act 2014',
        legalBasis: 'cfa2014-s61',
        inPlan: 'it stands in Section F, and Section I names no institution',
      },
    },
  ],
});

/** Section 0 `excl.guidance`: what the 2026 edition added. */
export const exclusionGuidanceRule = rule<
  Readonly<{
    separationCountsTowardsLimit: boolean;
    separationWaitsForDaySix: boolean;
    separationBasis: LegalBasis;
    managedMoveTrial: boolean;
  }>
>({
  id: 'excl.guidance',
  title: 'Safeguarding separation and managed moves',
  versions: [
    {
      version: '2026 edition',
      from: '2026-07-26',
      to: null,
      announced: '2026-05-31', // the notes give the month alone
      standing: 'guidance',
      source:
        'Statutory exclusion guidance, 2026 edition, from law-firm notes of May 2026 (domain reference 0 and 3.3)',
      mark: 'confirmed',
      unverified: [
        'The guidance itself was not read',
        'Announced by 31 May 2026',
        'The register code of a separated child: a person chooses it',
      ],
      facts: {
        separationCountsTowardsLimit: false,
        separationWaitsForDaySix: false,
        separationBasis: 'ea1996-s19',
        managedMoveTrial: false,
      },
    },
  ],
});

/** Looked-after children and children with a social worker. */
export const careDayOneRule = rule<Readonly<{ fromSchoolDay: number }>>({
  id: 'excl.care-day1',
  title: 'Education from day 1 for a child in care or with a social worker',
  versions: [
    {
      version: 'guidance',
      from: null,
      to: null,
      seenInForce: '2023-12-31', // with the amendments of 2022/23, whose day is not given
      standing: 'guidance',
      source: 'Exclusion guidance ("should"); the Virtual School Head told without delay [C8]; domain reference 0a',
      mark: 'confirmed',
      facts: { fromSchoolDay: 1 },
    },
  ],
});

export const firstFiveDaysRule = rule<Readonly<{ schoolDays: number }>>({
  id: 'excl.first-five-days',
  title: 'The first five days of an exclusion',
  versions: [
    {
      version: 'EIA 2006',
      from: null,
      to: null,
      seenInForce: '2023-09-30', // [C11] tells it with the guidance of September 2023, the month alone
      standing: 'law',
      source: 'Education and Inspections Act 2006, as told in [C7], [C11], [A24]',
      mark: 'confirmed',
      facts: { schoolDays: 5 },
    },
  ],
});

export const sectionNineteenRules = [
  lastSixWeeksRule,
  illnessRule,
  otherwiseRule,
  otherwiseThanInSchoolRule,
  exclusionGuidanceRule,
  careDayOneRule,
  firstFiveDaysRule,
];
