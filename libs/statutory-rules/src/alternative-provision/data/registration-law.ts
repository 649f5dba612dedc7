import { ALWAYS, hours, rule, type Minutes } from '../../foundation/index.ts';

/** What of a child may bring a setting into scope alone. */
export const SINGLE_PUPIL_FLAGS = ['EHC plan', 'SEN support', 'looked after'] as const;

export type SinglePupilFlag = (typeof SINGLE_PUPIL_FLAGS)[number];

export interface RegistrationFacts {
  /** So many full-time pupils of compulsory school age make a school. */
  readonly pupils: number;
  /** Or one of these, on the narrower and on the wider reading of the text; the same list where there is one reading. */
  readonly oneWith: Readonly<{ narrow: readonly SinglePupilFlag[]; wide: readonly SinglePupilFlag[] }>;
}

const PLAN_OR_CARE: readonly SinglePupilFlag[] = ['EHC plan', 'looked after'];

export const registrationTestRule = rule<RegistrationFacts>({
  id: 'indep.school.test',
  title: 'Whether a setting must register as an independent school',
  versions: [
    {
      version: 'EA 1996 s463',
      from: null,
      seenInForce: '2014-12-31', // the source gives the year of this form, no day in it
      to: null, // until the 2026 Act s43 is commenced
      standing: 'law',
      source:
        'Education Act 1996 s463 [B9], seed 002: five pupils, or one with an EHC plan or looked after, in the form of 2014',
      mark: 'confirmed',
      facts: { pupils: 5, oneWith: { narrow: PLAN_OR_CARE, wide: PLAN_OR_CARE } },
    },
    {
      version: '2026 Act s43',
      from: null,
      to: null,
      announced: '2026-04-29', // Royal Assent
      standing: 'law',
      source:
        "ESA 2008 s92 as substituted by the Children's Wellbeing and Schools Act 2026 s43 [B12], [B13]; not in force until regulations",
      mark: 'confirmed',
      unverified: ['Whether special educational needs means an EHC plan (narrow) or any SEN (wide)'],
      facts: { pupils: 5, oneWith: { narrow: PLAN_OR_CARE, wide: [...PLAN_OR_CARE, 'SEN support'] } },
    },
  ],
});

export interface FullTimeLimits {
  /** More than this in a week is full-time: exactly this is not. */
  readonly fullTimeAboveMinutes: Minutes;
  /** An early warning, no more. */
  readonly warnFromMinutes: Minutes;
  /** How long a provider's declaration of its total roll holds. */
  readonly rollConfirmedMonths: number;
}

/** There is no statutory definition of full-time: a council may set its own guide. */
export const fullTimeGuideRule = rule<FullTimeLimits>({
  id: 'indep.full-time',
  title: 'Hours a week taken as full-time',
  versions: [
    {
      version: '18 hours',
      from: ALWAYS,
      to: null,
      standing: 'local default',
      source:
        'seed 002: over 18 hours a week during the day; a guide, not law [B11], [B11b] (domain reference 4.1, 4.3)',
      mark: 'confirmed',
      facts: { fullTimeAboveMinutes: hours(18), warnFromMinutes: hours(15), rollConfirmedMonths: 12 },
    },
  ],
});

export interface SignalFacts {
  /** So many unregistered providers without whom a child's week would not be full-time. */
  readonly unregisteredProviders: number;
}

/** Reasons to look, beside the registration test: no law is broken. */
export const registrationSignalsRule = rule<SignalFacts>({
  id: 'indep.signals',
  title: 'Signals beside the registration test',
  versions: [
    {
      version: 'package, creeping hours, divided site',
      from: ALWAYS,
      to: null,
      standing: 'local default',
      source: 'domain reference 4.3: to be raised beside the colours',
      mark: 'confirmed',
      facts: { unregisteredProviders: 2 },
    },
  ],
});
