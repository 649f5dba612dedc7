import { apply, dateInWords, inOrder, oneOf, type Application, type IsoDate } from '../foundation/index.ts';
import { DIRECTING_SCHOOLS, offSitePowerRule, type DirectingSchool, type OffSitePower } from './data/off-site-law.ts';
import { directorOf, runsOver, transitionalWords, type OffSiteDirector } from './under-the-regulations.ts';

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
  /**
   * Under section 29A only to improve behaviour; null = an academy's articles say, and the section's test does not apply;
   * false without any power.
   */
  readonly may: boolean | null;
  readonly power: OffSitePower;
  readonly by: OffSiteDirector;
  /** While directed to another school the pupil is registered at both. */
  readonly dualRegistration: boolean;
  /** Running on 26 July 2026: the transitional rule was not seen, so a person looks at it. */
  readonly transitional: boolean;
}

/**
 * Whether and by what power a school may direct a pupil off site. Education Act 2002 s29A; domain reference 3.5. Looked up
 * on the first day of the requirement.
 * @throws InvalidInput `not-one-of`, `not-a-civil-date`, `ends-before-it-starts`
 */
export function mayDirectOffSite(direction: OffSiteDirection): Application<MayDirect> {
  const { school, purpose, to, from, until } = direction;
  oneOf(school, DIRECTING_SCHOOLS, 'school');
  oneOf(purpose, PURPOSES, 'purpose');
  oneOf(to, PLACES, 'to');
  inOrder(from, until, 'direction');
  return apply(offSitePowerRule, from, { direction }, ({ powers, transitionalOn }) => {
    const power = powers[school];
    const may = power === 'its articles' ? null : power !== 'none' && purpose === 'to improve behaviour';
    const by = directorOf(school);
    const transitional = runsOver(transitionalOn, from, until);
    const dualRegistration = to === 'another school';
    const sentence = [
      power === 'none'
        ? `No power to direct the pupil off site from ${dateInWords(from)}: a ${school} has one only from 26 July 2026.`
        : mayInWords(may, by, from),
      dualRegistration ? ' The pupil is registered at both schools.' : '',
      transitional ? transitionalWords(transitionalOn) : '',
    ];
    return { result: { may, power, by, dualRegistration, transitional }, sentence: sentence.join('') };
  });
}

function mayInWords(may: boolean | null, by: OffSiteDirector, from: IsoDate): string {
  const direct = `direct the pupil off site from ${dateInWords(from)}`;
  if (may === null)
    return `Whether the ${by} may ${direct} is for its articles: section 29A, with its test of purpose, does not apply.`;
  const why = may ? '' : ': only to improve behaviour, never because the school cannot meet need';
  return `The ${by} may ${may ? '' : 'not '}${direct} under section 29A${why}.`;
}
