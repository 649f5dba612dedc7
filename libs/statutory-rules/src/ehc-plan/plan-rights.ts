import { calendarDays, months, within } from '../calendar/index.ts';
import { birthday, compulsorySchoolAgeEnds, type ConfirmLeaving } from '../child/index.ts';
import {
  addDays,
  answered,
  apply,
  civilDate,
  counted,
  dateInWords,
  demand,
  inForceOn,
  laterOf,
  listInWords,
  oneOf,
  weekdayAndDate,
  type Application,
  type IsoDate,
} from '../foundation/index.ts';
import {
  DISCLOSURE_GROUNDS,
  planAppealRule,
  planDisclosureRule,
  planEndRule,
  planRightsRule,
  reviewKindRule,
  schoolConsultationRule,
  type DisclosureGround,
  type PlanParty,
} from './data/plan-rights-law.ts';

const ACTING = [
  'themself',
  'the parent, who they agree acts',
  'the parent, as they lack capacity',
  'another, as they lack capacity',
] as const;

/** Who acts for a young person; whoever decides for one who lacks capacity is recorded by name. */
export type ActingFor = Readonly<{ by: (typeof ACTING)[number]; decidedBy: string | null }>;

/** Who is asked, invited and written to; `from`: the first day on which the rights are the young person's. */
export type PlanRights = Readonly<{
  holder: 'parent' | 'young person';
  through: ActingFor['by'] | null;
  from: IsoDate;
}>;

/**
 * Who holds the rights of an EHC plan on a day: the parent to the end of compulsory school age, then the young person; a
 * parent only where the young person agrees or lacks capacity. Children and Families Act 2014; domain reference 0a. Looked
 * up on the day.
 * @throws InvalidInput `not-a-civil-date`, `before-birth`, `not-one-of`, `not-said` (who decides for one who lacks
 * capacity), `not-in-that-autumn`, `past-every-plan` (from the birthday at 26); RuleGap where compulsory school age has no rule
 */
export function planRightsHolder(
  dateOfBirth: IsoDate,
  on: IsoDate,
  acting: ActingFor = { by: 'themself', decidedBy: null },
  autumnTermStarts: IsoDate | null = null,
): Application<PlanRights> {
  const born = civilDate(dateOfBirth, 'dateOfBirth') <= civilDate(on, 'on');
  demand(born, 'on', 'before-birth', 'must not be before the birth');
  oneOf(acting.by, ACTING, 'acting.by');
  const decided = !acting.by.endsWith('capacity') || (acting.decidedBy ?? '').trim() !== '';
  demand(decided, 'acting.decidedBy', 'not-said', 'must say who decides instead');
  const end = answered(compulsorySchoolAgeEnds(dateOfBirth, autumnTermStarts));
  const from = addDays(end.result.lastDay, 1);
  return apply(planRightsRule, on, { dateOfBirth, on, acting, autumnTermStarts }, () => {
    const restsOn = [end];
    const { neverPastAge } = inForceOn(planEndRule, on).facts;
    const held = on < birthday(dateOfBirth, neverPastAge);
    demand(held, 'on', 'past-every-plan', `must be before the birthday at ${neverPastAge}, past which no plan is kept`);
    if (on < from) {
      const sentence = `On ${dateInWords(on)} the rights of the plan are the parent’s; from ${dateInWords(from)} the young person’s.`;
      return { result: { holder: 'parent', through: null, from } as PlanRights, sentence, restsOn };
    }
    const who = acting.by === 'themself' ? '' : `, exercised by ${acting.by}`;
    const sentence = `On ${dateInWords(on)} the rights of the plan are the young person’s${who}: asked, invited and written to.`;
    return { result: { holder: 'young person', through: acting.by, from }, sentence, restsOn };
  });
}

/** The first day of it, and why a person must confirm that day; null = nothing to confirm. */
export type OwnSay = Readonly<{ from: IsoDate; confirm: ConfirmLeaving | null }>;

/**
 * The first day on which a young person is asked, invited and written to themself, in a parent’s place: the day after
 * compulsory school age has ended. Children and Families Act 2014 s83(2); domain reference 0a. Looked up on that day.
 * @throws InvalidInput `not-a-civil-date`, `not-in-that-autumn`
 */
export function ownSayFrom(dateOfBirth: IsoDate, autumnTermStarts: IsoDate | null = null): Application<OwnSay> {
  const end = compulsorySchoolAgeEnds(dateOfBirth, autumnTermStarts);
  if (end.kind === 'gap') return { ...end, wouldBe: [] };
  const from = addDays(end.result.lastDay, 1);
  const sentence = `From ${weekdayAndDate(from)} the young person is asked, invited and written to; a parent only where the young person agrees or lacks capacity.`;
  return apply(planRightsRule, from, { dateOfBirth, autumnTermStarts }, () => ({
    ...{ result: { from, confirm: end.result.confirm }, sentence, restsOn: [end] },
  }));
}

export interface PlanReviewKind {
  readonly regulation: 20 | 21;
  /** Who arranges the meeting, gathers the advice and writes the report. */
  readonly heldBy: 'the head, where the authority requires it' | 'the local authority';
  readonly invited: readonly PlanParty[];
  readonly reportWeeks: number;
}

/**
 * Under which regulation an EHC plan is reviewed: 20 where the child attends a school or other institution, 21 where none,
 * as most children out of school; then the authority itself calls the meeting, gathers the advice and writes the report.
 * SI 2014/1530; domain reference 0a. Looked up on the day of the meeting.
 * @throws InvalidInput `not-a-civil-date`
 */
export function planReviewKind(attends: boolean, meeting: IsoDate): Application<PlanReviewKind> {
  civilDate(meeting, 'meeting');
  return apply(reviewKindRule, meeting, { attends, meeting }, ({ attending, notAttending, reportWeeks }) => {
    const result: PlanReviewKind = attends
      ? { regulation: 20, heldBy: 'the head, where the authority requires it', invited: attending, reportWeeks }
      : { regulation: 21, heldBy: 'the local authority', invited: notAttending, reportWeeks };
    const sentence = `Review of ${dateInWords(meeting)} under regulation ${result.regulation}: arranged, and reported within ${counted(reportWeeks, 'week')}, by ${result.heldBy}; invited: ${listInWords(result.invited)}.`;
    return { result, sentence };
  });
}

/**
 * The last day for a school consulted on a draft plan to answer. Code of Practice 9.83: guidance, and the authority decides
 * though it has no answer. Looked up on the day it was consulted.
 * @throws InvalidInput `not-a-civil-date`
 */
export const schoolAnswerDue = (consultedOn: IsoDate): Application<IsoDate> =>
  apply(schoolConsultationRule, civilDate(consultedOn, 'consultedOn'), { consultedOn }, ({ days }) => {
    const result = within(calendarDays(days), consultedOn);
    const sentence = `School consulted on the draft plan on ${dateInWords(consultedOn)}: it should answer by ${weekdayAndDate(result)} (${counted(days, 'calendar day')}; guidance).`;
    return { result, sentence };
  });

/**
 * Whether an EHC plan, or a passage of it, may be shown to someone: not without the child's or young person's consent,
 * except as regulation 17 allows. SI 2014/1530; domain reference 0a. Looked up on the day.
 * @throws InvalidInput `not-one-of`, `not-a-civil-date`
 */
export function mayDisclosePlan(ground: DisclosureGround, on: IsoDate): Application<boolean> {
  oneOf(ground, DISCLOSURE_GROUNDS, 'ground');
  return apply(planDisclosureRule, civilDate(on, 'on'), { ground, on }, ({ allowed, caveats }) => {
    const result = allowed.includes(ground);
    const why = result ? ground : 'without consent, and on no ground of regulation 17';
    const sentence = `On ${dateInWords(on)} the plan may ${result ? '' : 'not '}be shown: ${why}.`;
    return { result, sentence, caveats: ground === 'another of regulation 17' ? caveats : [] };
  });
}

/**
 * The last day to appeal to the SEND Tribunal on a plan's content or a refusal: two months from the letter or one from the
 * mediation certificate, the later. Children and Families Act 2014 s51; domain reference 0a. Looked up on the day of the
 * letter.
 * @throws InvalidInput `not-a-civil-date`, `before-the-letter`
 */
export function planAppealUntil(letterOn: IsoDate, certificateOn: IsoDate | null): Application<IsoDate> {
  civilDate(letterOn, 'letterOn');
  const ordered = certificateOn === null || civilDate(certificateOn, 'certificateOn') >= letterOn;
  demand(ordered, 'certificateOn', 'before-the-letter', 'must not be before the letter');
  return apply(planAppealRule, letterOn, { letterOn, certificateOn }, (facts) => {
    const fromLetter = within(months(facts.monthsFromLetter), letterOn);
    const result =
      certificateOn === null
        ? fromLetter
        : laterOf(fromLetter, within(months(facts.monthsFromCertificate), certificateOn));
    const sentence = `An appeal to the SEND Tribunal can be made until ${weekdayAndDate(result)}: ${counted(facts.monthsFromLetter, 'month')} from the letter or ${counted(facts.monthsFromCertificate, 'month')} from the mediation certificate, the later.`;
    return { result, sentence };
  });
}
