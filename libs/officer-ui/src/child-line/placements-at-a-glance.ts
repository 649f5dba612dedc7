import type { CivilDate } from '#platform/time';
import { sentence } from '../words/codes.ts';
import { bases } from '../words/placements-words.ts';
import { dayWords, weekdayWords } from '../words/times.ts';
import { row, rowOf, type FactType, type Names, type Row } from '../words/wording.ts';
import { lastOf as last } from './last-of.ts';
import type { Fact } from './line-types.ts';

type At = (start: Fact) => string;

const OF_ITS_COURSE: readonly string[] = [
  ...(['PlacementProposed', 'PlacementWithdrawn', 'AwardVoidedAfterStart', 'AwardMadeAgain'] as FactType[]),
  ...(['PlacementStarted', 'ExtensionAgreed', 'LeavingDateCarried', 'ReturnConfirmed', 'PlacementEnded'] as FactType[]),
];
const ABOUT_THE_AWARD: readonly string[] = ['PlacementWithdrawn', 'AwardVoidedAfterStart', 'AwardMadeAgain'];

/** Every placement that runs or is to, each by its own record: a child may be at two. Where there is none, how the last one was over. */
export function placementsAtAGlance(facts: readonly Fact[], at: At, names: Names): readonly Row[] {
  const course = facts.filter(({ type }) => OF_ITS_COURSE.includes(type));
  const each = [...Map.groupBy(course, ({ recordedIn }) => recordedIn.id).values()].map(ofItsStart);
  const goOn = each.filter((of) => over(of, at) === null && stands(of));
  if (goOn.length === 0) {
    const ended = course.findLast(({ type }) => type === 'PlacementStarted');
    const lastOne = each.find((of) => ended !== undefined && of.includes(ended));
    return row('Placement', (lastOne && over(lastOne, at)) ?? 'None yet');
  }
  const told = goOn.map((of) => ofOne(of, { facts, at, names }));
  return [
    ...rowOf(
      told.length > 1 ? 'Placements' : 'Placement',
      told.map(({ said }) => said),
    ),
    ...rowOf('Legal basis', [...new Set(told.flatMap(({ basis }) => basis))]),
    ...told.flatMap(({ toLookAt }) => toLookAt),
  ];
}

/** As decisions see it: what was told of a course whose start was voided stays, and is none of one that began again. */
function ofItsStart(of: readonly Fact[]): readonly Fact[] {
  const started = last(of, 'PlacementStarted');
  if (!started) return of;
  const isBefore = (fact: Fact) =>
    fact.withdrawnBasis.includes('PlacementStarted') ||
    (fact.type === 'LeavingDateCarried' && firstTold(fact) < firstTold(started));
  return of.filter((fact) => !isBefore(fact));
}

const firstTold = ({ earlier, statedBy }: Fact): string => (earlier[0]?.statedBy ?? statedBy).recordedAt;

/** Of a proposal that was withdrawn nothing is awaited; what has begun goes on until a person ends it. */
function stands(of: readonly Fact[]): boolean {
  if (last(of, 'PlacementStarted')) return true;
  const again = last(of, 'AwardMadeAgain');
  // Told late of an award before the one under which it waits, a void is nothing to it.
  const said = of.findLast(
    ({ type, data }) =>
      ABOUT_THE_AWARD.includes(type) &&
      (type !== 'AwardVoidedAfterStart' ||
        !again ||
        ('awardEventId' in data && data.awardEventId === again.data.awardEventId)),
  );
  return last(of, 'PlacementProposed') !== null && (said === undefined || said.type === 'AwardMadeAgain');
}

/** How it was over; null while it runs, or has not begun. */
function over(of: readonly Fact[], at: At): string | null {
  const [started, ended, returned] = [
    last(of, 'PlacementStarted'),
    last(of, 'PlacementEnded'),
    last(of, 'ReturnConfirmed'),
  ];
  if (!started) return null;
  if (ended) return sentence(`${at(started)}ended on ${dayWords(ended.data.endedOn)}`);
  if (returned?.data.outcome !== 'full') return null;
  return sentence(`${at(started)}until the return to school, confirmed on ${dayWords(returned.data.confirmedOn)}`);
}

function ofOne(of: readonly Fact[], { facts, at, names }: Readonly<{ facts: readonly Fact[]; at: At; names: Names }>) {
  const started = last(of, 'PlacementStarted');
  if (!started) return { said: notBegun(of, facts, names), basis: [], toLookAt: [] };
  const until = last(of, 'ExtensionAgreed')?.data.finishesOn ?? started.data.endsOn;
  return {
    said: sentence(`${at(started)}since ${dayWords(started.data.startsOn)}, to ${dayWords(until)}`),
    basis: [bases[started.data.legalBasis]],
    toLookAt: pastLeaving(of, started.data.schoolLeaving?.date ?? null, until),
  };
}

/** Awarded, and proposed since: where, by its own award, and the day from which it was offered. */
function notBegun(of: readonly Fact[], facts: readonly Fact[], names: Names): string {
  const proposal = last(of, 'AwardMadeAgain') ?? last(of, 'PlacementProposed');
  const awards = facts.filter(({ type }) => type === 'ReferralAwarded');
  const own = awards.filter(({ original }) => original === proposal?.data.awardEventId);
  const award = last(own.length > 0 ? own : awards, 'ReferralAwarded');
  const where = (award && names.provider?.(award.data.providerId, award.effectiveOn)) ?? 'Awarded';
  const from = proposal?.data.couldStartOn;
  return `${where}${from ? `, from ${weekdayWords(from)}` : ''}, not begun`;
}

/** By the power of section 19, or since the date of birth was corrected: a person looks at it. */
function pastLeaving(of: readonly Fact[], agreed: CivilDate | null, until: CivilDate): readonly Row[] {
  const carried = last(of, 'LeavingDateCarried');
  const leaving = carried ? carried.data.date : agreed;
  if (leaving === null || until <= leaving) return [];
  return row('To look at', `It is to end after the school leaving date, ${dayWords(leaving)}`);
}
