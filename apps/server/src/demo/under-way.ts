import { addDays } from '#statutory-rules';
import { londonDate, type CivilDate, type Instant } from '#platform/time';
import { sessionsBetween, tuitionOfAWeek } from './back-to-school.ts';
import { EXCLUSIONS_OFFICER, FERRY_MEADOWS, NENE_BRIDGE, SEN_OFFICER } from './cast.ts';
import type { SampleCouncil } from './sample-council.ts';

type Part = Readonly<{
  service: 'sen' | 'exclusions';
  officer: string;
  provider: typeof NENE_BRIDGE;
  child: Readonly<{ givenNames: string; familyName: string; contact: string; schoolUrn: number }>;
  requirement: string;
  /** Days from now to the next review; null of a child who is to begin. */
  review: number | null;
}>;

/** One review comes up, one is late, and one child has a place and has not begun: whoever opens the work list has work. */
const parts: readonly Part[] = [
  {
    ...{ service: 'sen', officer: SEN_OFFICER, provider: NENE_BRIDGE, review: 4 },
    child: {
      ...{ givenNames: 'Rosa', familyName: 'Delgado-Whyte', schoolUrn: 110_001 },
      contact: 'Mrs L. Whyte, mother, 01632 960 003',
    },
    requirement: 'Has not been in class since a fall in June. Mornings at first; needs a ground-floor room.',
  },
  {
    ...{ service: 'exclusions', officer: EXCLUSIONS_OFFICER, provider: FERRY_MEADOWS, review: -2 },
    child: {
      ...{ givenNames: 'Jonah', familyName: 'Abara', schoolUrn: 110_002 },
      contact: 'Ms T. Abara, aunt, 01632 960 004',
    },
    requirement: 'Full-time from the sixth school day of the exclusion. Wants to sit maths with his year.',
  },
  {
    ...{ service: 'sen', officer: SEN_OFFICER, provider: NENE_BRIDGE, review: null },
    child: {
      ...{ givenNames: 'Wren', familyName: 'Castellan', schoolUrn: 110_001 },
      contact: 'Mr A. Castellan, father, 01632 960 005',
    },
    requirement: 'Awaits a special school. English, maths and art, one to one, at the centre and not at home.',
  },
];

/** Laid as of `now`, since what is due of it is counted from today; what people did they did on weekdays. */
export async function underWay(council: SampleCouncil, now: Instant): Promise<void> {
  const today = londonDate(now);
  const day = (days: number) => weekdayAt(addDays(today, days));
  const children = await onRecord(council, day(-63), Number(today.slice(0, 4)));
  const begun = children.filter(({ review }) => review !== null);
  const toBegin = children.filter(({ review }) => review === null);

  const placed = await awarded(council, begun, {
    referred: day(-56),
    on: day(-52),
    start: day(-42),
  });
  await council.at(`${day(-42)}T15:30:00.000Z`);
  for (const { officer, placementId, review } of placed)
    await council.post(officer, `/placements/${placementId}/start`, {
      ...{ startsOn: day(-42), endsOn: addDays(today, 42), nextReviewOn: day(review!), legalBasis: 'ea1996-s19' },
      timetable: tuitionOfAWeek,
      outcomes: [
        {
          ...{ domain: 'attendance', measure: 'Sessions attended a week', baselineOn: day(-49) },
          ...{ baseline: '2 of 10 in the last weeks at school', target: '9 of 10 by the first review' },
        },
      ],
    });
  await council.at(`${day(-35)}T16:00:00.000Z`);
  for (const each of placed) await firstWeek(council, each, day(-42), day(-35));
  await awarded(council, toBegin, {
    referred: day(-6),
    on: day(-1),
    start: addDays(weekdayAt(today), 7),
  });
}

type OnRecord = Part & Readonly<{ childId: string }>;

async function onRecord(council: SampleCouncil, on: CivilDate, year: number): Promise<readonly OnRecord[]> {
  await council.at(`${on}T09:30:00.000Z`);
  const children: OnRecord[] = [];
  for (const part of parts) {
    const { officer, service } = part;
    const { id: childId } = await council.post(officer, '/children', {
      ...{ ...part.child, owningService: service, onRollFrom: `${year - 3}-09-04`, upn: null, address: null },
      dateOfBirth: `${year - 13}-05-18`,
    });
    await council.post(officer, `/children/${childId}/owning-teams`, { owningTeam: service, from: on });
    await council.post(officer, `/children/${childId}/allocated-officers`, { officerId: officer, from: on });
    children.push({ ...part, childId });
  }
  return children;
}

type Awarding = Readonly<{ referred: CivilDate; on: CivilDate; start: CivilDate }>;

async function awarded(council: SampleCouncil, children: readonly OnRecord[], days: Awarding) {
  await council.at(`${days.referred}T10:15:00.000Z`);
  const referrals: (OnRecord & Readonly<{ answers: string }>)[] = [];
  for (const each of children) {
    const { officer, childId, requirement } = each;
    const of = { childId, agreement: 'peterborough-cepet', lot: 'lot-4', requirement };
    const { id, events } = await council.post(officer, '/referrals', of);
    const answers = `/referrals/${id}`;
    await council.post(officer, `${answers}/sending`, { checked: true, filledInId: events[0]!.id });
    referrals.push({ ...each, answers });
  }
  // The hours to answer count weekends: a day later could be after them.
  await council.at(`${days.referred}T15:45:00.000Z`);
  for (const { provider, answers } of referrals)
    await council.post(provider.person, `${answers}/offers`, {
      ...{ providerId: provider.provider, startsOn: days.start, sessionsPerWeek: 10, weeklyPrice: 42_500 },
      howNeedIsMet: 'A group of three at most, and the same tutor every day.',
    });
  await council.at(`${days.on}T15:20:00.000Z`);
  for (const { officer, provider, answers } of referrals)
    await council.post(officer, `${answers}/award`, {
      ...{ providerId: provider.provider },
      reasoning: 'It can begin soonest, in person, and the family has seen it.',
    });
  const placed: (OnRecord & Readonly<{ placementId: string }>)[] = [];
  for (const each of referrals) {
    const path = `/children/${each.childId}/placements`;
    const found = await council.get<{ items: readonly { placementId: string }[] }>(each.officer, path);
    placed.push({ ...each, placementId: found.items[0]!.placementId });
  }
  return placed;
}

type Placed = OnRecord & Readonly<{ placementId: string }>;

/** A register is kept by the school year, which turns with the month: so each month is sent by itself. */
async function firstWeek(council: SampleCouncil, placed: Placed, from: CivilDate, to: CivilDate): Promise<void> {
  const sessions = sessionsBetween(from, to);
  for (const month of new Set(sessions.map(({ date }) => date.slice(0, 7))))
    await council.post(placed.officer, `/children/${placed.childId}/marks`, {
      marks: sessions
        .filter(({ date }) => date.startsWith(month))
        .map((each, n) => ({ ...each, code: n === 3 ? 'I' : 'K', placementId: placed.placementId })),
    });
}

/** The last day before `date` on which people were at work. */
export const weekdayBefore = (date: CivilDate): CivilDate => weekdayAt(addDays(date, -1));

/** Of a weekend the Friday before. */
const weekdayAt = (date: CivilDate): CivilDate => {
  const weekday = new Date(`${date}T12:00:00Z`).getUTCDay();
  return addDays(date, weekday === 6 ? -1 : weekday === 0 ? -2 : 0);
};
