import type { KnownBeside } from './known-beside.ts';
import { derivedId, type Draft } from '#platform/event-sourcing';
import type { CivilDate } from '#platform/time';
import { answered, compulsorySchoolAgeEnds, latestEndOfPlacement } from '#statutory-rules';
import type { AgreedTerms } from './agreed-terms.ts';
import type { Recommendation, ReturnOutcome, Setback } from './placement.codes.ts';
import type { PlacementEvent } from './placement.events.ts';

/** Facts of a made-up placement, for specifications. The leaving date is that of vector V-CSA-END, limb c. */
export const placementId = derivedId('a placement');
export const schoolLeaving = { date: '2026-06-26', sourceEventId: derivedId('registered') } as const;
export const leavingRule = (result: CivilDate, dateOfBirth: CivilDate = '2010-01-15') => {
  const { sentence, caveats } = answered(compulsorySchoolAgeEnds(dateOfBirth));
  const said = { inputs: { dateOfBirth, autumnTermStarts: null }, sentence, caveats };
  return { rule: 'csa.end', version: 'EA 1996 s8', result, restsOn: [], said };
};
/** Past the school leaving date by a power alone. */
const reachOf = (endsOn: CivilDate, basis: AgreedTerms['legalBasis']) =>
  basis === 'ea1996-s19' && endsOn > '2026-06-26'
    ? 'that the power of section 19 is used'
    : 'reached by the basis alone';
/** What an end rests on. */
export const rulesOf = (endsOn: CivilDate, basis: Exclude<AgreedTerms['legalBasis'], 'post-16'> = 'ea1996-s19') => {
  const course = { kind: 'other', endsOn } as const;
  const inputs = { basis, dateOfBirth: '2010-01-15', course, autumnTermStarts: null } as const;
  const { sentence, caveats, restsOn } = answered(latestEndOfPlacement(basis, inputs.dateOfBirth, course));
  return [
    ...(notLimited(basis) ? [] : [leavingRule('2026-06-26')]),
    {
      ...{ rule: 'placement.latest-end', version: 'as its basis ends', result: reachOf(endsOn, basis) },
      restsOn: restsOn.map(({ id: rule, version }) => ({ rule, version })),
      said: { inputs, sentence, caveats },
    },
  ];
};
export const birth = { bornOn: '2010-01-15', sourceEventId: schoolLeaving.sourceEventId } as const;
export const outcomeId = derivedId('an outcome');
export const planId = derivedId('the return plan');

export const voidedAfterStart: Draft<PlacementEvent> = {
  type: 'AwardVoidedAfterStart',
  data: { awardEventId: derivedId('the award') },
};

export const anotherAward = derivedId('another award');
export const madeAgain: Draft<PlacementEvent> = {
  type: 'AwardMadeAgain',
  data: { awardEventId: anotherAward, couldStartOn: null },
};

const notLimited = (basis: AgreedTerms['legalBasis']) => ['cfa2014-s42', 'cfa2014-s61', 'post-16'].includes(basis);

export const terms: AgreedTerms = {
  startsOn: '2026-01-12',
  endsOn: '2026-02-13',
  nextReviewOn: '2026-02-06',
  legalBasis: 'ea1996-s19',
  timetable: [
    { weekday: 'monday', session: 'AM', minutes: 180 },
    { weekday: 'monday', session: 'PM', minutes: 150 },
  ],
};

export const proposed: Draft<PlacementEvent> = {
  type: 'PlacementProposed',
  data: { awardEventId: derivedId('the award'), couldStartOn: null },
};

export const withdrawn: Draft<PlacementEvent> = {
  type: 'PlacementWithdrawn',
  data: { awardEventId: derivedId('the award') },
};

export const startedOn = (changes: Partial<AgreedTerms> = {}): Draft<PlacementEvent> => {
  const { startsOn, endsOn, nextReviewOn, legalBasis, timetable } = { ...terms, ...changes };
  return {
    type: 'PlacementStarted',
    effectiveOn: startsOn,
    data: {
      ...{ startsOn, endsOn, nextReviewOn, legalBasis, timetable },
      schoolLeaving: notLimited(legalBasis) ? null : schoolLeaving,
      outcomes: [{ outcomeId, domain: 'attendance', baselineOn: '2026-01-05' }],
    },
    personal: {
      outcomes: [{ outcomeId, measure: 'sessions attended', baseline: '5 in 10', target: '9 in 10' }],
    },
    rules: legalBasis === 'post-16' ? [] : rulesOf(endsOn, legalBasis),
  };
};
export const started = startedOn();

export const review = (
  recommends: Recommendation,
  heldOn: CivilDate = '2026-02-06',
  nextReviewOn: CivilDate = '2026-04-24',
): Draft<PlacementEvent> => ({
  type: 'PlacementReviewed',
  effectiveOn: heldOn,
  data: {
    ...{ heldOn, recommends, nextReviewOn, attendance: { n: 7, d: 10 }, unmarked: 0 },
    judgements: [{ outcomeId, judgement: 'partly' }],
  },
  personal: { actuals: [{ outcomeId, actual: '7 in 10' }], notes: 'settled well' },
});

export const extension = (reviewId: string, finishesOn: CivilDate = '2026-05-22'): Draft<PlacementEvent> => ({
  type: 'ExtensionAgreed',
  data: { reviewId, finishesOn, offRollOn: null },
  rules: rulesOf(finishesOn),
});

export const planned: Draft<PlacementEvent> & { id: string } = {
  id: planId,
  type: 'ReturnPlanned',
  data: {
    schoolUrn: 110001,
    returnsOn: '2026-06-01',
    phases: [{ from: '2026-06-01', sessionsAtSchool: 4, sessionsAtProvision: 0 }],
  },
  personal: { criteria: ['nine sessions of ten attended'], support: 'a key worker at the gate', schoolName: null },
};

export const confirmed = (outcome: ReturnOutcome, setback: Setback | null = null): Draft<PlacementEvent> => ({
  type: 'ReturnConfirmed',
  effectiveOn: '2026-06-15',
  data: { planId, confirmedOn: '2026-06-15', outcome, setback },
});

export const ended: Draft<PlacementEvent> = {
  type: 'PlacementEnded',
  effectiveOn: '2026-02-20',
  data: { endedOn: '2026-02-20', reason: 'moved-away', destination: '110' },
};

type Voidable =
  'PlacementStarted' | 'PlacementReviewed' | 'ExtensionAgreed' | 'ReturnPlanned' | 'ReturnConfirmed' | 'PlacementEnded';
export const voided = (type: Voidable, original: string): Draft<PlacementEvent> => ({
  type: `${type}Voided`,
  data: { original },
  personal: { reason: 'entered on the wrong child' },
});

/** What a decision rests on beside the placement, where nothing of it matters but what is said. */
export const knownBeside = (said: Partial<KnownBeside> = {}): KnownBeside => ({
  ...{ birth: null, elsewhere: [], taken: null, approval: null, isClosed: false, sen: null, calendars: [] },
  ...said,
});
