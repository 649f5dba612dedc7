import { apply, civilDate, dateInWords, type Application, type IsoDate } from '../foundation/index.ts';
import { toldAuthorityRule } from './data/told-authority-law.ts';

/** Provision that a school arranges for a pupil on its roll. */
export interface SchoolArranged {
  /** Under section 29A of the Education Act 2002. */
  readonly offSiteDirection: boolean;
  readonly hasPlan: boolean;
  /** The place is no school. */
  readonly nonSchoolPlace: boolean;
}

/**
 * Whether a school must tell the local authority of provision that it arranges: of an off-site direction of a pupil with a
 * plan; beside it what is announced, every placement that is no school. Domain reference 3.4, 3.5, 4.4. Looked up on the
 * first day of the provision.
 * @throws InvalidInput `not-a-civil-date`
 */
export function mustTellAuthority(provision: SchoolArranged, firstDay: IsoDate): Application<boolean> {
  const on = civilDate(firstDay, 'firstDay');
  return apply(toldAuthorityRule, on, { provision, firstDay }, ({ directionWithPlan, anyNonSchoolPlace }) => {
    const direction = directionWithPlan && provision.offSiteDirection && provision.hasPlan;
    const result = direction || (anyNonSchoolPlace && provision.nonSchoolPlace);
    const why = direction
      ? 'a direction of a pupil with a plan'
      : result
        ? 'a placement that is no school'
        : 'no rule asks it';
    const sentence = `The school ${result ? 'must' : 'need not'} tell the local authority of its provision from ${dateInWords(firstDay)}: ${why}.`;
    return { result, sentence };
  });
}
