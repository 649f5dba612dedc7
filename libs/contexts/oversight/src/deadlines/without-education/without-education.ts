import {
  childStream,
  closing,
  HolderChangeInEffect,
  PersonalDataDestroyed,
  registration,
  reopening,
  rollsChanged,
  whereaboutsChanged,
} from '#pure/children';
import {
  AwardMadeAgain,
  AwardVoidedAfterStart,
  isWithoutEducation,
  PlacementEntryRemoved,
  placementEnded,
  PlacementProposed,
  placementStarted,
  PlacementWithdrawn,
  returnConfirmed,
} from '#pure/placements';
import {
  referralAwarded,
  ReferralEntryRemoved,
  ReferralFilledIn,
  ReferralSubmitted,
  referralWithdrawn,
} from '#pure/referrals';
import { deadline } from '#platform/deadlines';
import { evolved } from '#platform/event-sourcing';
import { keptFacts, type KeptFacts } from '#platform/read-models';
import { londonDate, type CivilDate } from '#platform/time';
import { compulsorySchoolAgeEnds, compulsorySchoolAgeStarts } from '#statutory-rules';
import { ofPlacements, type LastPlace } from './last-place.ts';
import { isReferralOpen } from './open-referral.ts';

const ofChild = [...registration, ...rollsChanged, ...closing, ...reopening, ...whereaboutsChanged] as const;
const events = [
  ...[...ofChild, PersonalDataDestroyed],
  ...[ReferralFilledIn, ReferralSubmitted, ...referralAwarded, ...referralWithdrawn, ReferralEntryRemoved],
  ...[PlacementProposed, PlacementWithdrawn, ...placementStarted, ...returnConfirmed, ...placementEnded],
  ...[AwardVoidedAfterStart, AwardMadeAgain, PlacementEntryRemoved],
] as const;
const facts = keptFacts(...events);
const CHILDS: ReadonlySet<string> = new Set([...ofChild, PersonalDataDestroyed].map(({ type }) => type));

/** The last day of which something was recorded: of a change that was told ahead it is recorded that its day has come. */
type Kept = Readonly<{ facts: KeptFacts<(typeof events)[number]>; on: CivilDate }>;

/** Nothing on record teaches the child: since its last placement ended, or since it is on no school’s roll. */
export type WithoutEducation = Readonly<{ item: 'education'; since: CivilDate; after: 'placement' | 'roll' }>;

/**
 * No school, no placement that runs or is to begin, no referral that is open, not taught at home: a child of compulsory school
 * age for whom suitable education is to be arranged (Education Act 1996 s19(1)). No rule says by when, so it waits from the first day
 * without. Of one that moved away another authority is told; that is awaited by itself.
 */
export const withoutEducation = deadline({
  name: 'without-education',
  version: 4,
  events: [...events, HolderChangeInEffect],
  subjects: ({ about }) => [about.childId],
  fold: (before: Kept | undefined, event): Kept => ({
    // What was written is of no use here: it is not kept twice.
    facts:
      event.type === HolderChangeInEffect.type ? (before?.facts ?? {}) : facts.keep(before?.facts, unsealed(event)),
    on: latest(before?.on, londonDate(event.recordedAt)),
  }),
  open: ({ facts: kept, on }): WithoutEducation[] => {
    const inForce = facts.inForce(kept);
    const child = evolved(childStream, inForce.filter(({ type }) => CHILDS.has(type)) as never);
    if (child.phase !== 'registered' || child.closed !== null) return [];
    if (child.whereabouts.findLast(({ from }) => from <= on)?.value === 'moved-away') return [];
    const { runs, last } = ofPlacements(inForce);
    if (runs || isReferralOpen(inForce)) return [];
    const { rolls } = child.holders;
    return withoutSince(rolls.findLast(({ from }) => from <= on) ?? rolls[0]!, last);
  },
  privateMoment: ({ since }, { dateOfBirth, isEstimated = false }) => {
    const [starts, ends] = [compulsorySchoolAgeStarts(dateOfBirth), compulsorySchoolAgeEnds(dateOfBirth)];
    if (ends.kind === 'gap' || ends.result.lastDay < since) return null;
    const begins = starts.kind === 'gap' ? since : starts.result;
    const { sentence, rule, restsOn } = begins > since && starts.kind !== 'gap' ? starts : ends;
    const said = isEstimated ? `${sentence} The date of birth is an estimate.` : sentence;
    return { dueOn: begins > since ? begins : since, sentence: said, restsOn: [rule, ...restsOn] };
  },
});

type Roll = Readonly<{ from: CivilDate; value: readonly unknown[]; noRoll: string | null }>;

/** What was told of the rolls since the last placement says more of today than how that one ended. */
function withoutSince({ from, value, noRoll }: Roll, last: LastPlace | null): WithoutEducation[] {
  // That the council is to provide otherwise than at a school says what is owed, and not that anybody teaches the child.
  const isTaught = value.length > 0 || noRoll === 'educated-at-home';
  const isSince = last === null || from >= last.endedOn;
  if (isSince ? isTaught : !isWithoutEducation(last.destination)) return [];
  const isOfPlace = last !== null && isWithoutEducation(last.destination);
  return isOfPlace
    ? [{ item: 'education', since: last.endedOn, after: 'placement' }]
    : [{ item: 'education', since: from, after: 'roll' }];
}

const latest = (before: CivilDate | undefined, day: CivilDate): CivilDate =>
  before === undefined || day > before ? day : before;

const unsealed = <E extends object>(event: E): E => ({ ...event, sealed: {} });
