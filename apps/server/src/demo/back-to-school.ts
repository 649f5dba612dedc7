import { FENLAND_ONLINE, FERRY_MEADOWS, NENE_BRIDGE, SEN_OFFICER } from './cast.ts';
import { eventOf, type SampleCouncil } from './sample-council.ts';
import { dayOff } from '#statutory-rules';
import type { CivilDate } from '#platform/time';

const SCHOOL = 110_001;

export const tuitionOfAWeek = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'].flatMap((weekday) => [
  { weekday, session: 'AM', minutes: 180 },
  { weekday, session: 'PM', minutes: 150 },
]);

/** Referred, answered (one offers, one declines, one late) and awarded. */
async function place(council: SampleCouncil): Promise<Readonly<{ childId: string; placementId: string }>> {
  await council.at('2025-11-24T09:30:00.000Z');
  const { id: childId } = await council.post(SEN_OFFICER, '/children', {
    ...{ schoolUrn: SCHOOL, owningService: 'sen', onRollFrom: '2022-09-05', upn: 'H801200001001' },
    ...{ givenNames: 'Amara', familyName: 'Okonkwo-Lane', dateOfBirth: '2011-03-14' },
    ...{ address: '4 Drovers Row, Eastmoor', contact: 'Ms F. Okonkwo, mother, 01632 960 001' },
  });
  await council.post(SEN_OFFICER, `/children/${childId}/owning-teams`, { owningTeam: 'sen', from: '2025-11-24' });
  // Told ahead of its day: the child is the officer's own from the first of the month.
  await council.post(SEN_OFFICER, `/children/${childId}/allocated-officers`, {
    ...{ officerId: SEN_OFFICER, from: '2025-12-01' },
  });
  await council.at('2025-12-01T10:15:00.000Z');
  const { id: referralId, events } = await council.post(SEN_OFFICER, '/referrals', {
    ...{ childId, agreement: 'peterborough-cepet', lot: 'lot-4' },
    requirement: 'Anxious in large groups since October. English and maths in a group of four at most, five mornings.',
  });
  const read = { checked: true, filledInId: events[0]!.id };
  await council.post(SEN_OFFICER, `/referrals/${referralId}/sending`, read);
  const answers = `/referrals/${referralId}`;
  await council.at('2025-12-02T14:05:00.000Z');
  await council.post(NENE_BRIDGE.person, `${answers}/offers`, {
    ...{ providerId: NENE_BRIDGE.provider, startsOn: '2026-01-12', sessionsPerWeek: 10, weeklyPrice: 42_500 },
    howNeedIsMet: 'Group of three, same tutor every day, a quiet room to arrive in.',
  });
  await council.at('2025-12-03T11:00:00.000Z');
  await council.post(FERRY_MEADOWS.person, `${answers}/declines`, {
    ...{ providerId: FERRY_MEADOWS.provider, reason: 'no-capacity', note: 'Full until Easter.' },
  });
  await council.at('2025-12-05T09:00:00.000Z');
  await council.post(FENLAND_ONLINE.person, `${answers}/offers`, {
    ...{ providerId: FENLAND_ONLINE.provider, startsOn: '2026-01-05', sessionsPerWeek: 10, weeklyPrice: 18_000 },
    howNeedIsMet: 'Live lessons online, camera optional.',
  });
  await council.at('2025-12-08T15:20:00.000Z');
  await council.post(SEN_OFFICER, `${answers}/award`, {
    ...{ providerId: NENE_BRIDGE.provider },
    reasoning: 'In person and in a small group, as the parent and the school both asked. The online offer came late.',
  });
  const found = await council.get<{ items: readonly { placementId: string }[] }>(
    SEN_OFFICER,
    `/children/${childId}/placements`,
  );
  return { childId, placementId: found.items[0]!.placementId };
}

const terms = {
  startsOn: '2026-01-12',
  endsOn: '2026-02-13',
  nextReviewOn: '2026-02-05',
  legalBasis: 'ea1996-s19',
  timetable: tuitionOfAWeek,
};

/** Recorded, corrected, corrected back; reviewed, extended, the extension voided and agreed anew; back to school. */
export async function backToSchool(council: SampleCouncil): Promise<string> {
  const { childId, placementId } = await place(council);
  const placement = `/placements/${placementId}`;
  const officer = SEN_OFFICER;

  await council.at('2026-01-12T16:00:00.000Z');
  await council.post(officer, `${placement}/start`, {
    ...terms,
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
  });
  await council.at('2026-01-14T16:30:00.000Z');
  const marks = sessionsBetween('2026-01-13', '2026-01-14').map((each) => ({ ...each, code: 'K', placementId }));
  const first = await council.post(officer, `/children/${childId}/marks`, { marks });
  const mark = first.events.at(-2)!.id;
  const correction = (code: string, reason: string) =>
    council.post(officer, `/children/${childId}/marks/${mark}/corrections`, { date: '2026-01-14', code, reason });
  await council.at('2026-01-20T10:00:00.000Z');
  await correction('I', 'The provider’s return says Amara was ill that morning.');
  await council.at('2026-01-23T16:30:00.000Z');
  await council.post(officer, `/children/${childId}/marks`, {
    marks: sessionsBetween('2026-01-15', '2026-01-23').map((each, n) => ({
      ...each,
      code: n === 5 ? 'M' : 'K',
      placementId,
    })),
  });
  await council.at('2026-02-02T09:40:00.000Z');
  await correction('K', 'The return was for another child of the same first name.');
  return extendAndReturn(council, { childId, placementId, mark });
}

type Under = Readonly<{ childId: string; placementId: string; mark: string }>;
type Review = Readonly<{
  recommends: string;
  nextReviewOn: string;
  notes: string;
  /** Of her attendance first, then of coming into a room. */
  judged: readonly Readonly<{ judgement: string; actual: string }>[];
}>;

const february: Review = {
  ...{ recommends: 'extend', nextReviewOn: '2026-03-19' },
  notes: 'At the centre, with Ms Okonkwo and the school. Amara stayed for the first half, and asked for more mornings.',
  judged: [
    { judgement: 'partly', actual: '7 of 10; both afternoons of games were missed' },
    { judgement: 'partly', actual: 'Three mornings of five, once the tutor is there' },
  ],
};
const earlyMarch: Review = {
  ...{ recommends: 'extend', nextReviewOn: '2026-03-19' },
  notes:
    'By telephone, the head of service having seen the cost by now. Nobody wants her back before she has sat a lesson there.',
  judged: [
    { judgement: 'partly', actual: '8 of 10 since half-term' },
    { judgement: 'partly', actual: 'Every morning but the one with a visitor' },
  ],
};
const beforeTheReturn: Review = {
  ...{ recommends: 'reintegrate', nextReviewOn: '2026-04-20' },
  notes: 'At Eastmoor Academy, so that Amara could see the room. She chose her own seat and the day to begin.',
  judged: [
    { judgement: 'met', actual: '9 of 10 sessions, three weeks running' },
    { judgement: 'met', actual: 'Comes in by herself and says good morning' },
  ],
};

async function extendAndReturn(council: SampleCouncil, { childId, placementId, mark }: Under): Promise<string> {
  const officer = SEN_OFFICER;
  const placement = `/placements/${placementId}`;
  const { items: placements } = await council.get<{ items: readonly { outcomes: readonly { outcomeId: string }[] }[] }>(
    officer,
    `/children/${childId}/outcomes`,
  );
  const { outcomes } = placements[0]!;
  const reviewOn = async (heldOn: string, { recommends, nextReviewOn, notes, judged }: Review) =>
    eventOf(
      await council.post(officer, `${placement}/reviews`, {
        ...{ heldOn, recommends, nextReviewOn, notes },
        outcomes: outcomes.map(({ outcomeId }, n) => ({ outcomeId, ...judged[n] })),
      }),
      'PlacementReviewed',
    );
  const extend = (reviewId: string, finishesOn: string) =>
    council.post(officer, `${placement}/extensions`, { reviewId, finishesOn, offRollOn: null });

  await council.at('2026-02-06T15:00:00.000Z');
  const extension = await extend(await reviewOn('2026-02-05', february), '2026-03-27');
  await council.at('2026-02-10T11:10:00.000Z');
  await council.post(officer, `${placement}/start/corrections`, {
    ...terms,
    startsOn: '2026-01-13',
    reason: 'Amara began on the Tuesday; Monday was a visit.',
  });
  await council.at('2026-02-20T14:00:00.000Z');
  const voided = { reason: 'Agreed before the head of service had seen the cost.' };
  await council.post(officer, `${placement}/entries/${eventOf(extension, 'ExtensionAgreed')}/voids`, voided);
  await council.at('2026-03-03T10:00:00.000Z');
  await council.post(officer, `/children/${childId}/marks/${mark}/voids`, {
    date: '2026-01-14',
    reason: 'Under enquiry: nobody can say who signed the register.',
  });
  await council.at('2026-03-05T10:00:00.000Z');
  await council.post(officer, `/children/${childId}/marks`, {
    marks: [{ date: '2026-01-14', session: 'AM', code: 'I', placementId }],
  });
  await council.at('2026-03-06T15:00:00.000Z');
  await extend(await reviewOn('2026-03-06', earlyMarch), '2026-04-02');
  await council.at('2026-03-19T16:00:00.000Z');
  await reviewOn('2026-03-19', beforeTheReturn);
  await council.post(officer, `${placement}/return-plan`, {
    ...{ schoolUrn: SCHOOL, returnsOn: '2026-03-23', support: 'Named adult at the gate; leaves class with a card.' },
    phases: [
      { from: '2026-03-23', sessionsAtSchool: 4, sessionsAtProvision: 6 },
      { from: '2026-03-30', sessionsAtSchool: 8, sessionsAtProvision: 2 },
    ],
    criteria: ['Two weeks above nine sessions in ten', 'Amara says she is ready'],
  });
  await council.at('2026-04-20T16:00:00.000Z');
  await council.post(officer, `${placement}/return-confirmations`, {
    ...{ confirmedOn: '2026-04-20', outcome: 'full', setback: null },
  });
  return childId;
}

/** The working days of a span, as (date, session) pairs; school holidays are not known. */
export function sessionsBetween(
  from: CivilDate,
  to: CivilDate,
): readonly Readonly<{ date: CivilDate; session: 'AM' | 'PM' }>[] {
  const dates: CivilDate[] = [];
  for (let day = Date.parse(from); day <= Date.parse(to); day += 86_400_000) {
    const date = new Date(day);
    dates.push(date.toISOString().slice(0, 10) as CivilDate);
  }
  return dates
    .filter((date) => dayOff(date) === null)
    .flatMap((date) => [
      { date, session: 'AM' as const },
      { date, session: 'PM' as const },
    ]);
}
