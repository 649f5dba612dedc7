import {
  civilDate,
  dateInWords,
  demand,
  inForceOn,
  oneOf,
  type Basis,
  type IsoDate,
  type Judgement,
} from '../foundation/index.ts';
import { DIRECTING_SCHOOLS, offSitePowerRule, type DirectingSchool } from './data/off-site-law.ts';

/** A direction as its clocks look at it. */
export interface RunningDirection {
  readonly school: DirectingSchool;
  /** The first school day of the requirement: it settles by what power the school directed. */
  readonly firstDay: IsoDate;
}

export type OffSiteDirector = 'governing body' | 'academy proprietor' | 'management committee';

/** The Regulations of 2010 are made under section 29A: an academy that directs under its articles is not under them. */
export const NOT_UNDER_THE_REGULATIONS = 'the Regulations do not apply';

/** What the Regulations ask of a direction, or that they do not apply to it. */
export type UnderTheRegulations<Asked> = Asked | typeof NOT_UNDER_THE_REGULATIONS;

export const directorOf = (school: DirectingSchool): OffSiteDirector => DIRECTORS[school];

const DIRECTORS: Readonly<Record<DirectingSchool, OffSiteDirector>> = {
  'maintained school': 'governing body',
  academy: 'academy proprietor',
  'pupil referral unit': 'management committee',
};

/** Whether a direction that began before a day still runs on it. */
export const runsOver = (day: IsoDate | null, from: IsoDate, until: IsoDate): day is IsoDate =>
  day !== null && from < day && day <= until;

export const transitionalWords = (day: IsoDate): string =>
  ` Running on ${dateInWords(day)}: the transitional rule was not seen, ask.`;

/** The direction, checked. @throws InvalidInput `not-one-of`, `not-a-civil-date` */
export function knownDirection({ school, firstDay }: RunningDirection): RunningDirection {
  return { school: oneOf(school, DIRECTING_SCHOOLS, 'school'), firstDay: civilDate(firstDay, 'firstDay') };
}

/** A day on which a direction runs. @throws InvalidInput `not-a-civil-date`, `before-the-direction` */
export function dayOf({ firstDay }: RunningDirection, day: IsoDate, field: string): IsoDate {
  const later = civilDate(day, field) >= firstDay;
  demand(later, field, 'before-the-direction', 'must not be before the first day of the direction');
  return day;
}

/**
 * What the Regulations ask of a direction on a day, where its power is section 29A; else that they do not apply. Named
 * with it: the rule of that power, what is other for academies, and the transitional rule of one that runs over its day.
 * @throws RuleGap where the power on its first day has no answer
 */
export function underTheRegulations<Asked>(
  { school, firstDay }: RunningDirection,
  on: IsoDate,
  ask: () => Judgement<Asked> & { readonly restsOn: readonly Basis[] },
): Judgement<UnderTheRegulations<Asked>> {
  const { facts, basis } = inForceOn(offSitePowerRule, firstDay);
  const flag = runsOver(facts.transitionalOn, firstDay, on) ? transitionalWords(facts.transitionalOn) : '';
  const flagged = flag === '' ? [] : [flag.trim()];
  if (facts.powers[school] !== 'section 29A') {
    const why =
      school === 'academy' ? 'an academy directed it under its articles' : `a ${school} had no power to direct`;
    const sentence = `The 2010 Regulations do not apply to the direction of ${dateInWords(firstDay)}: ${why}.${flag}`;
    return { result: NOT_UNDER_THE_REGULATIONS, sentence, restsOn: [basis], caveats: flagged };
  }
  const asked = ask();
  const changes = school !== 'maintained school' && facts.appliedWithChanges !== null ? [facts.appliedWithChanges] : [];
  return {
    ...asked,
    sentence: `${asked.sentence}${flag}`,
    restsOn: [basis, ...asked.restsOn],
    caveats: [...flagged, ...changes, ...(asked.caveats ?? [])],
  };
}
