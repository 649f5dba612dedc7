import { apply, dateInWords, inOrder, oneOf, type Application, type IsoDate } from '../foundation/index.ts';
import { DIRECTING_SCHOOLS, offSitePowerRule, type DirectingSchool, type OffSitePower } from './data/off-site-law.ts';

const PURPOSES = ['to improve behaviour', 'the school cannot meet need', 'another'] as const;
const PLACES = ['another school', 'another place'] as const;

export interface OffSiteDirection {
  readonly school: DirectingSchool;
  readonly purpose: (typeof PURPOSES)[number];
  readonly to: (typeof PLACES)[number];
  readonly from: IsoDate;
  readonly until: IsoDate;
}

export interface MayDirect {
  /** False for any purpose but to improve behaviour. */
  readonly may: boolean;
  readonly power: OffSitePower;
  readonly by: 'governing body' | 'academy proprietor';
  /** While directed to another school the pupil is registered at both. */
  readonly dualRegistration: boolean;
  /** Running on 26 July 2026: the transitional rule was not seen, so a person looks at it. */
  readonly transitional: boolean;
}

/**
 * Whether and by what power a school may direct a pupil off site. Education Act 2002 s29A. Looked up on the first day of
 * the requirement.
 * @throws InvalidInput `not-one-of`, `not-a-civil-date`, `ends-before-it-starts`
 */
export function mayDirectOffSite(direction: OffSiteDirection): Application<MayDirect> {
  const { school, purpose, to, from, until } = direction;
  oneOf(school, DIRECTING_SCHOOLS, 'school');
  oneOf(purpose, PURPOSES, 'purpose');
  oneOf(to, PLACES, 'to');
  inOrder(from, until, 'direction');
  return apply(offSitePowerRule, from, { direction }, ({ powers, transitionalOn }) => {
    const may = purpose === 'to improve behaviour';
    const by = school === 'academy' ? 'academy proprietor' : 'governing body';
    const transitional = transitionalOn !== null && from < transitionalOn && transitionalOn <= until;
    const dualRegistration = to === 'another school';
    const power = powers[school];
    const sentence = [
      `The ${by} ${may ? 'may direct' : 'may not direct'} the pupil off site from ${dateInWords(from)} under ${power}${may ? '' : ': only to improve behaviour, never because the school cannot meet need'}.`,
      ...(dualRegistration ? [' The pupil is registered at both schools.'] : []),
      ...(transitional ? [` Running on ${dateInWords(transitionalOn)}: the transitional rule was not seen, ask.`] : []),
    ];
    return { result: { may, power, by, dualRegistration, transitional }, sentence: sentence.join('') };
  });
}
