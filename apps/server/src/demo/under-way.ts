import { addDays, onOrNextWorkingDay } from '#statutory-rules';
import { londonDate, type CivilDate, type Instant } from '#platform/time';
import { sessionsBetween, tuitionOfAWeek } from './back-to-school.ts';
import { isOpenInSample, whereShut } from './calendars-of-the-sample.ts';
import { EXCLUSIONS_OFFICER, FERRY_MEADOWS, NENE_BRIDGE, SEN_OFFICER } from './cast.ts';
import { daysOfTheSample } from './days-of-the-sample.ts';
import { howTheyLive, inFosterCare, moved, withAPlan, type Told } from './how-they-live.ts';
import { notToBeFound } from './not-to-be-found.ts';
import { betweenTwoHomes, whoIsAround, withHerMother, withHisAunt, type Around } from './who-is-around.ts';
import type { SampleCouncil } from './sample-council.ts';

type Part = Readonly<{
  service: 'sen' | 'exclusions';
  officer: string;
  provider: typeof NENE_BRIDGE;
  /** Month and day: all are thirteen or near it. */
  born: `${string}-${string}`;
  child: Readonly<{ givenNames: string; familyName: string; contact: string; schoolUrn: number }>;
  requirement: string;
  /** How the provider says that it would meet the need. */
  offered: string;
  /** Why its offer was taken. */
  reasoning: string;
  /** What is to be better by when; null of a child who is to begin. */
  aim: Readonly<{ domain: string; measure: string; baseline: string; target: string }> | null;
  /** Told when the child was put on record. @param year in which that was */
  lives: (on: CivilDate, year: number) => readonly Told[];
  around: Around;
  /** Nobody is to learn where the child lives. */
  isHidden?: true;
  /** When the next review is; null of a child who is to begin. */
  review: 'comesUp' | 'late' | null;
}>;

/** One review comes up, one is late, and one child has a place and has not begun: whoever opens the work list has work. */
const parts: readonly Part[] = [
  {
    ...{ service: 'sen', officer: SEN_OFFICER, provider: NENE_BRIDGE, review: 'comesUp', born: '05-18' },
    child: {
      ...{ givenNames: 'Rosa', familyName: 'Delgado-Whyte', schoolUrn: 110_001 },
      contact: 'Mrs L. Whyte, mother, 01632 960 003',
    },
    around: withHerMother,
    lives: (on, year) => moved(`${year - 3}-09-04`, addDays(on, -7)),
    requirement:
      'Has not been in class since she fell on the stairs there. Mornings at first, on the ground floor; a lift is not enough.',
    offered: 'A ground-floor room beside the entrance, a group of three at most, and the same tutor every day.',
    reasoning: 'It is the only room without steps, and Rosa and her mother have seen it and met the tutor.',
    aim: {
      ...{ domain: 'attendance', measure: 'Mornings on which she is in the room by 9:30am' },
      ...{ baseline: '1 of 5 in her last weeks at school', target: '5 of 5 by the first review' },
    },
  },
  {
    ...{ service: 'exclusions', officer: EXCLUSIONS_OFFICER, provider: FERRY_MEADOWS, review: 'late', born: '02-09' },
    child: {
      ...{ givenNames: 'Jonah', familyName: 'Abara', schoolUrn: 110_002 },
      contact: 'Ms T. Abara, aunt, 01632 960 004',
    },
    around: withHisAunt,
    isHidden: true,
    lives: (on) => inFosterCare(addDays(on, -14)),
    requirement: 'Full-time from the sixth school day of the exclusion. Wants to sit maths with his year.',
    offered:
      'Maths and English every morning with a teacher who knows his exam board; boats and the workshop after lunch.',
    reasoning: 'He keeps his maths set text and can begin on the sixth day. His aunt can bring him on her way to work.',
    aim: {
      ...{ domain: 'attainment', measure: 'Units of the maths course finished' },
      ...{ baseline: '3 of 11, all before the exclusion', target: '6 of 11, marked by his school' },
    },
  },
  {
    ...{ service: 'sen', officer: SEN_OFFICER, provider: NENE_BRIDGE, review: null, aim: null, born: '07-27' },
    child: {
      ...{ givenNames: 'Ellie', familyName: 'Thurlow', schoolUrn: 110_001 },
      contact: 'Mr A. Thurlow, father, 01632 960 005',
    },
    around: betweenTwoHomes,
    lives: (_, year) => withAPlan(`${year - 2}-02-12`, `${year - 1}-02-10`),
    requirement: 'Awaits a special school. English, maths and art, one to one, at the centre and not at home.',
    offered: 'One to one in the art room, which is hers for the morning; a second tutor for maths from the third week.',
    reasoning: 'One to one as her plan asks, at the centre, and it can hold the place until a school is named.',
  },
];

/** Laid as of `now`, since what is due of it is counted from today; what people did they did on weekdays. */
export async function underWay(council: SampleCouncil, now: Instant): Promise<void> {
  const today = londonDate(now);
  const days = daysOfTheSample(today);
  const { starts, marked } = days.underWay;
  const children = await onRecord(council, days.registered, Number(today.slice(0, 4)));
  const begun = children.filter(({ aim }) => aim !== null);
  const toBegin = children.filter(({ aim }) => aim === null);

  const placed = await awarded(council, begun, days.underWay);
  await council.at(`${starts}T15:30:00.000Z`);
  for (const { officer, placementId, review, aim, child } of placed) {
    const agreed = { startsOn: starts, endsOn: days.underWay.ends, nextReviewOn: days.reviews[review!] };
    const because = `${child.givenNames} is taught in the holidays, too: the centre stays open.`;
    await council.post(officer, `/placements/${placementId}/start`, {
      ...agreed,
      ...whereShut(Object.values(agreed), because),
      legalBasis: 'ea1996-s19',
      timetable: tuitionOfAWeek,
      outcomes: [{ ...aim, baselineOn: days.underWay.baseline }],
    });
  }
  await council.at(`${marked}T16:00:00.000Z`);
  for (const each of placed) await firstWeek(council, each, starts, marked);
  await awarded(council, toBegin, days.toBegin);
}

type OnRecord = Part & Readonly<{ childId: string }>;

async function onRecord(council: SampleCouncil, on: CivilDate, year: number): Promise<readonly OnRecord[]> {
  await council.at(`${on}T09:30:00.000Z`);
  const children: OnRecord[] = [];
  const since = onOrNextWorkingDay(`${year - 2}-09-04` as CivilDate);
  for (const part of parts) {
    const { officer, service, born } = part;
    const { id: childId } = await council.post(officer, '/children', {
      ...{ ...part.child, owningService: service, upn: null, address: null },
      // At eleven, as everybody moves up.
      onRollFrom: since,
      dateOfBirth: `${year - 13}-${born}`,
    });
    await council.post(officer, `/children/${childId}/owning-teams`, { owningTeam: service, from: on });
    await council.post(officer, `/children/${childId}/allocated-officers`, { officerId: officer, from: on });
    await howTheyLive(council, officer, childId, part.lives(on, year), since);
    await whoIsAround(council, officer, childId, part.around, on);
    if (part.isHidden) await notToBeFound(council, childId, on);
    children.push({ ...part, childId });
  }
  return children;
}

type Awarding = Readonly<{ referred: CivilDate; awarded: CivilDate; starts: CivilDate }>;

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
  for (const { provider, answers, offered } of referrals)
    await council.post(provider.person, `${answers}/offers`, {
      ...{ providerId: provider.provider, startsOn: days.starts, sessionsPerWeek: 10, weeklyPrice: 42_500 },
      howNeedIsMet: offered,
    });
  await council.at(`${days.awarded}T15:20:00.000Z`);
  for (const { officer, provider, answers, reasoning } of referrals)
    await council.post(officer, `${answers}/award`, { providerId: provider.provider, reasoning });
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
  const all = sessionsBetween(from, to);
  const open = all.filter(({ date }) => isOpenInSample(date));
  // Laid in the summer holidays, whoever is there is there for the summer.
  const sessions = open.length > 0 ? open : all;
  for (const month of new Set(sessions.map(({ date }) => date.slice(0, 7))))
    await council.post(placed.officer, `/children/${placed.childId}/marks`, {
      marks: sessions
        .filter(({ date }) => date.startsWith(month))
        .map((each, n) => ({ ...each, code: n === 3 ? 'I' : 'K', placementId: placed.placementId })),
    });
}
