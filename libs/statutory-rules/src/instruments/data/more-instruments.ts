import { rule } from '../../foundation/index.ts';
import type { Instrument } from './instruments.ts';

/** The test itself, both readings, is calculated by `indep.school.test`; this is the Act that decisions cite. */
export const institutionTestRule = rule<Instrument>({
  id: 'indep.institution.test',
  title: 'Independent educational institutions',
  versions: [
    {
      version: '2026 Act s43',
      from: null,
      to: null,
      announced: '2026-04-29',
      standing: 'law',
      source:
        'ESA 2008 s92 as substituted by the Children’s Wellbeing and Schools Act 2026 s43 [B12], [B13]: Royal Assent on 29 April 2026, not in force until regulations',
      mark: 'confirmed',
      unverified: ['What "special educational needs" means in it', 'Whether regulations fix full-time in hours'],
      facts: {
        asks: 'Registration with one child who is looked after or has special educational needs',
        rules: ['indep.school.test'],
      },
    },
  ],
});

export const notInSchoolRegisterRule = rule<Instrument>({
  id: 'children.not.in.school.register',
  title: 'Register of children not in school',
  versions: [
    {
      version: 'EA 1996 s436B to s436G',
      from: null,
      to: null,
      announced: '2026-04-29',
      standing: 'law',
      source:
        'inserted by the Children’s Wellbeing and Schools Act 2026 s38 [B14], [B15]: Royal Assent on 29 April 2026, not commenced in anything found up to June 2026',
      mark: 'confirmed',
      facts: {
        asks: 'A register kept by the local authority of children under section 19, educated otherwise than in a school, off site by their school or on a part-time timetable',
        rules: [],
      },
    },
  ],
});

export const kcsieRule = rule<Instrument>({
  id: 'kcsie',
  title: 'Keeping children safe in education',
  versions: [
    {
      version: 'KCSIE 2025',
      from: '2025-09-01',
      to: '2026-08-31',
      standing: 'guidance',
      source: 'DfE [B17], [B17b]',
      mark: 'confirmed',
      unverified: ['In force until 31 August 2026', 'Its new points on alternative provision (domain reference 4.5)'],
      facts: {
        asks: 'Written confirmation of a provider’s checks on staff, and where the child is based all day',
        rules: ['review.cadence'],
      },
    },
    {
      version: 'KCSIE 2026',
      from: null,
      to: null,
      announced: '2026-02-13',
      standing: 'guidance',
      source: 'consulted on from 13 February to 22 April 2026, intended for September 2026 [B18]; final text not found',
      mark: 'confirmed',
      unverified: ['Its text, and the day from which it applies'],
      facts: { asks: 'Not found', rules: [] },
    },
  ],
});

export const sendLawRule = rule<Instrument>({
  id: 'send.law',
  title: 'Special educational needs and disability',
  versions: [
    {
      version: 'CFA 2014 and SEND Regs 2014',
      from: '2014-09-01',
      to: null,
      standing: 'law',
      source:
        'Children and Families Act 2014, SI 2014/1530; the White Paper of 23 February 2026 proposes, and changes no law in anything found [D8]',
      mark: 'confirmed',
      facts: {
        asks: 'EHC plans: first plans, reviews, transfers, moves',
        rules: ['ehcp.review', 'ehcp.phase-transfer', 'ehcp.first-plan', 'ehcp.move', 's61.otherwise-than-in-school'],
      },
    },
  ],
});

export const procurementRule = rule<Instrument>({
  id: 'procurement',
  title: 'Law of procurement for a new agreement',
  versions: [
    {
      version: 'PCR 2015',
      from: null,
      to: '2025-02-23',
      seenInForce: '2021-09-01', // the earliest dynamic purchasing system at hand: West Sussex, seed 004
      standing: 'law',
      source:
        'Public Contracts Regulations 2015 (dynamic purchasing systems) [G8]: existing ones run on for a limited time',
      mark: 'confirmed',
      unverified: ['Until 23 February 2025, the day before the Procurement Act 2023 went live'],
      facts: { asks: 'Dynamic purchasing systems and frameworks', rules: ['award.quality-price'] },
    },
    {
      version: 'Procurement Act 2023',
      from: '2025-02-24',
      to: null,
      standing: 'law',
      source: 'Procurement Act 2023: dynamic markets, open frameworks, light touch [G8]',
      mark: 'confirmed',
      unverified: ['Live on 24 February 2025: the pages found give the earlier planned date of 28 October 2024'],
      facts: {
        asks: 'Dynamic markets, in which each award needs competition; open frameworks; light touch',
        rules: ['award.quality-price'],
      },
    },
  ],
});

export const moreInstruments = [institutionTestRule, notInSchoolRegisterRule, kcsieRule, sendLawRule, procurementRule];
