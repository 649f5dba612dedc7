import { NO_ONE_OFFS, within, workingDayBasis, workingDays, type OneOffHolidays } from '../calendar/index.ts';
import { birthday, compulsorySchoolAgeEnds, type ParticipationSpan } from '../child/index.ts';
import {
  addDays,
  answered,
  apply,
  civilDate,
  counted,
  dateInWords,
  demand,
  oneOf,
  weekdayAndDate,
  type Application,
  type IsoDate,
} from '../foundation/index.ts';
import { outcomeRule, sectionNineteenPowerRule, serviceStandardRule } from './data/section-19-extent-law.ts';

const OUTCOMES = ['owed', 'not owed on what is known today', 'owed by another authority'] as const;

/** What a section 19 decision comes to; "not at this time" is no outcome in law. */
export type SectionNineteenOutcome =
  | Readonly<{ outcome: 'owed'; from: IsoDate }>
  | Readonly<{ outcome: 'not owed on what is known today'; why: string; lookAgainOn: IsoDate }>
  | Readonly<{ outcome: 'owed by another authority'; authority: string }>;

/**
 * The words of a section 19 decision, as they are printed: owed; not owed on what is known today, with why and the day to
 * look again; or owed by another authority. Education Act 1996 s19; domain reference 0a. Looked up on the decision.
 * @throws InvalidInput `not-one-of`, `not-a-civil-date`, `not-said` (why, or the authority), `an-outcome-unknown-to-law`
 * (the reason is "not at this time" alone), `before-the-decision` (the day to look again)
 */
export function sectionNineteenOutcome(decision: SectionNineteenOutcome, decidedOn: IsoDate): Application<string> {
  oneOf(decision.outcome, OUTCOMES, 'outcome');
  const on = civilDate(decidedOn, 'decidedOn');
  return apply(outcomeRule, on, { decision, decidedOn }, ({ never }) => {
    const result = outcomeInWords(decision, decidedOn, never);
    return { result, sentence: result };
  });
}

function outcomeInWords(decision: SectionNineteenOutcome, decidedOn: IsoDate, never: readonly string[]): string {
  switch (decision.outcome) {
    case 'owed':
      return `Education under section 19 is owed from ${dateInWords(civilDate(decision.from, 'from'))}.`;
    case 'owed by another authority':
      demand(decision.authority.trim() !== '', 'authority', 'not-said', 'must name the authority that owes it');
      return `Education under section 19 is owed by another authority: ${decision.authority}.`;
    case 'not owed on what is known today': {
      const { why, lookAgainOn } = decision;
      demand(why.trim() !== '', 'why', 'not-said', 'must say why it is not owed');
      const alone = never.includes(why.trim().toLowerCase().replace(/\.$/, ''));
      demand(!alone, 'why', 'an-outcome-unknown-to-law', 'must be a reason: "not at this time" is none');
      const later = civilDate(lookAgainOn, 'lookAgainOn') > decidedOn;
      demand(later, 'lookAgainOn', 'before-the-decision', 'must be after the decision');
      return `Education under section 19 is not owed on what is known on ${dateInWords(decidedOn)}: ${why}. To be looked at again on ${dateInWords(lookAgainOn)}.`;
    }
  }
}

/** `duty`: the day from which education is owed, which no service standard moves. */
export type ServiceStandard = Readonly<{ decideBy: IsoDate; duty: IsoDate }>;

/**
 * The day by which a council promises its decision, beside the day from which the duty runs all the same. Domain reference
 * 0a (local). Looked up on the day the council knew.
 * @param own the council's own number of working days; by default the shortest of those in use
 * @throws InvalidInput `not-a-civil-date`, `not-a-whole-number`
 */
export function sectionNineteenServiceStandard(
  knewOn: IsoDate,
  dutyFrom: IsoDate,
  own: number | null = null,
  oneOffs: OneOffHolidays = NO_ONE_OFFS,
): Application<ServiceStandard> {
  civilDate(knewOn, 'knewOn');
  civilDate(dutyFrom, 'dutyFrom');
  return apply(serviceStandardRule, knewOn, { knewOn, dutyFrom, own, oneOffs }, ({ workingDays: stated }) => {
    const length = own ?? Math.min(...stated);
    const decideBy = within(workingDays(length, oneOffs), knewOn);
    const sentence = `The council decides by ${weekdayAndDate(decideBy)} (${counted(length, 'working day')}, its own standard); the duty runs from ${dateInWords(dutyFrom)} all the same.`;
    return { result: { decideBy, duty: dutyFrom }, sentence, restsOn: [workingDayBasis(knewOn)] };
  });
}

/** The days on which the authority may arrange education that it does not owe, both included; null = none. */
export type SectionNineteenPower = Readonly<{ may: boolean; days: Exclude<ParticipationSpan, null> }>;

/**
 * Whether section 19 is a power on a day: past compulsory school age and before the eighteenth birthday, where a person
 * records that it is used. Education Act 1996 s19(4); domain reference 0a. Looked up on the day.
 * @throws InvalidInput `not-a-civil-date`, `before-birth`, `not-in-that-autumn`; RuleGap where compulsory school age has
 * no rule
 */
export function sectionNineteenPower(
  dateOfBirth: IsoDate,
  on: IsoDate,
  autumnTermStarts: IsoDate | null = null,
): Application<SectionNineteenPower> {
  const born = civilDate(dateOfBirth, 'dateOfBirth') <= civilDate(on, 'on');
  demand(born, 'on', 'before-birth', 'must not be before the birth');
  const end = answered(compulsorySchoolAgeEnds(dateOfBirth, autumnTermStarts));
  return apply(sectionNineteenPowerRule, on, { dateOfBirth, on, autumnTermStarts }, ({ untilAge }) => {
    const days = { from: addDays(end.result.lastDay, 1), to: addDays(birthday(dateOfBirth, untilAge), -1) };
    const may = days.from <= on && on <= days.to;
    const span = `from ${dateInWords(days.from)} to ${dateInWords(days.to)}`;
    const sentence = may
      ? `Section 19 is a power on ${dateInWords(on)}, no duty: education may be arranged ${span}, where a person records it.`
      : `Section 19 is no power on ${dateInWords(on)}: it is one ${span}.`;
    return { result: { may, days }, sentence, restsOn: [end] };
  });
}
