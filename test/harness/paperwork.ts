import type { DevelopmentPerson } from '#platform/identity';

/** What people send, as the product's day needs it; a test says what is different. */
export const paperwork = {
  child: {
    ...{ schoolUrn: 110_001, owningService: 'sen', onRollFrom: '2022-09-05', upn: 'H801200001001' },
    ...{ givenNames: 'Amara', familyName: 'Okonkwo-Lane', dateOfBirth: '2011-03-14' },
    ...{ address: '4 Invented Row, Peterborough', contact: 'Ms F. Okonkwo, mother, 01632 960 001' },
  },

  referral: (childId: string) => ({
    ...{ childId, agreement: 'peterborough-cepet', lot: 'lot-4' },
    requirement: 'English and maths in a group of four at most, five mornings.',
  }),

  offer: ({ organisation }: DevelopmentPerson) => ({
    ...{ providerId: organisation, startsOn: '2026-01-12', sessionsPerWeek: 10, weeklyPrice: 42_500 },
    howNeedIsMet: 'Group of three, same tutor every day.',
  }),

  decline: ({ organisation }: DevelopmentPerson) => ({
    providerId: organisation,
    reason: 'no-capacity',
    note: 'Full.',
  }),

  award: ({ organisation }: DevelopmentPerson) => ({
    ...{ providerId: organisation },
    reasoning: 'In person and in a small group, as the parent and the school both asked.',
  }),

  terms: {
    ...{ startsOn: '2026-01-12', endsOn: '2026-02-13', nextReviewOn: '2026-02-05', legalBasis: 'ea1996-s19' },
    timetable: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'].flatMap((weekday) => [
      { weekday, session: 'AM', minutes: 180 },
      { weekday, session: 'PM', minutes: 150 },
    ]),
  },

  /** One afternoon a week, beside whatever else there is. */
  takenOver: ({ organisation }: DevelopmentPerson) => ({
    ...{ providerId: organisation, toldBy: 'The list of the former service', stoodOn: '2026-01-12' },
    ...{ startsOn: '2026-01-06', endsOn: '2026-03-27', nextReviewOn: '2026-02-24', legalBasis: 'ea1996-s19' },
    ...{ weeklyPrice: 42_500, timetable: [{ weekday: 'tuesday', session: 'PM', minutes: 120 }] },
  }),

  outcomes: [
    {
      ...{ domain: 'attendance', measure: 'Sessions attended a week', baselineOn: '2026-01-06' },
      ...{ baseline: '3 of 10 at school in December', target: '9 of 10 by half-term' },
    },
    {
      ...{ domain: 'wellbeing', measure: 'Enters a room with others in it, unaided', baselineOn: '2026-01-09' },
      ...{ baseline: 'Never', target: 'Every morning for two weeks' },
    },
  ],

  review: (outcomeIds: readonly string[], heldOn = '2026-02-05', recommends = 'extend') => ({
    // By the agreed last day, or by that to which it is extended.
    ...{
      heldOn,
      recommends,
      nextReviewOn: recommends === 'continue' && heldOn < '2026-02-12' ? '2026-02-12' : '2026-03-16',
    },
    ...{ notes: 'Meeting at the provider with Ms Okonkwo.' },
    outcomes: outcomeIds.map((outcomeId) => ({ outcomeId, judgement: 'partly', actual: '7 of 10 sessions' })),
  }),

  returnPlan: {
    ...{ schoolUrn: 110_001, returnsOn: '2026-03-23', support: 'Named adult at the gate.' },
    phases: [
      { from: '2026-03-23', sessionsAtSchool: 4, sessionsAtProvision: 0 },
      { from: '2026-03-30', sessionsAtSchool: 8, sessionsAtProvision: 0 },
    ],
    criteria: ['Two weeks above nine sessions in ten', 'Amara says she is ready'],
  },

  fullReturn: { confirmedOn: '2026-04-20', outcome: 'full', setback: null },
} as const;
